# SPDX-License-Identifier: Apache-2.0
# Everything that every target of Ringi is compiled with, as one INTERFACE target.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
# Moc output belongs to the file that declares the class: fewer, smaller units.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent Gui Network Pdf Sql Svg Widgets LinguistTools)
find_package(Qt6Keychain REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)

# gumbo, the HTML parser, ships no CMake package of its own.
find_path(RINGI_GUMBO_INCLUDE gumbo.h REQUIRED)
find_library(RINGI_GUMBO_LIBRARY NAMES gumbo libgumbo REQUIRED)
add_library(Gumbo::gumbo UNKNOWN IMPORTED)
set_target_properties(Gumbo::gumbo PROPERTIES
    IMPORTED_LOCATION "${RINGI_GUMBO_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${RINGI_GUMBO_INCLUDE}")

# libzip's own CMake package asks for its command line tools, too.
find_package(ZLIB REQUIRED)
find_path(RINGI_ZIP_INCLUDE zip.h REQUIRED)
find_library(RINGI_ZIP_LIBRARY NAMES zip libzip REQUIRED)
add_library(Zip::zip UNKNOWN IMPORTED)
set_target_properties(Zip::zip PROPERTIES
    IMPORTED_LOCATION "${RINGI_ZIP_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${RINGI_ZIP_INCLUDE}")

# Nor does the QR code generator; its header lies in a folder of another name on every system.
find_path(RINGI_QRCODEGEN_INCLUDE qrcodegen.hpp
    PATH_SUFFIXES qrcodegen qrcodegencpp nayuki-qr-code-generator REQUIRED)
find_library(RINGI_QRCODEGEN_LIBRARY NAMES qrcodegencpp nayuki-qr-code-generator REQUIRED)
add_library(Qrcodegen::qrcodegen UNKNOWN IMPORTED)
set_target_properties(Qrcodegen::qrcodegen PROPERTIES
    IMPORTED_LOCATION "${RINGI_QRCODEGEN_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${RINGI_QRCODEGEN_INCLUDE}")

option(RINGI_WERROR "Treat warnings as errors" ON)
option(RINGI_FUZZ "Build the fuzz targets with libFuzzer (clang) instead of their replays" OFF)
option(RINGI_COVERAGE "Measure line coverage" OFF)
set(RINGI_SANITIZERS "" CACHE STRING "Comma-separated list for -fsanitize=, e.g. address,undefined")

add_library(ringi_options INTERFACE)
add_library(Ringi::options ALIAS ringi_options)

target_compile_definitions(ringi_options INTERFACE
    QT_NO_CAST_FROM_ASCII           # text is UTF-16 or a literal, never a guess about bytes
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(MSVC)
    target_compile_options(ringi_options INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus
        $<$<BOOL:${RINGI_WERROR}>:/WX>)
    target_compile_definitions(ringi_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE)
    target_link_options(ringi_options INTERFACE $<$<CONFIG:Release>:/guard:cf /DYNAMICBASE /NXCOMPAT>)
    target_compile_options(ringi_options INTERFACE $<$<CONFIG:Release>:/guard:cf /sdl>)
else()
    target_compile_options(ringi_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wold-style-cast -Wcast-align -Wunused -Wconversion -Wsign-conversion
        -Wnull-dereference -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough
        $<$<BOOL:${RINGI_WERROR}>:-Werror>
        $<$<CONFIG:Debug>:-g1>)
    # -Wnull-dereference sees ghosts inside Qt's own inline code once the optimiser runs.
    target_compile_options(ringi_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-null-dereference>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(ringi_options INTERFACE -Wno-error=maybe-uninitialized)
    endif()
    # Hardening for what users run (OpenSSF compiler guide).
    target_compile_options(ringi_options INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS
        -fstack-protector-strong -fno-delete-null-pointer-checks>)
    if(NOT APPLE)
        target_compile_options(ringi_options INTERFACE
            $<$<CONFIG:Release,RelWithDebInfo>:-fstack-clash-protection>)
        target_link_options(ringi_options INTERFACE
            $<$<CONFIG:Release,RelWithDebInfo>:-Wl,-z,relro,-z,now,-z,noexecstack>)
    endif()
endif()

if(RINGI_SANITIZERS)
    target_compile_options(ringi_options INTERFACE
        -fsanitize=${RINGI_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(ringi_options INTERFACE -fsanitize=${RINGI_SANITIZERS})
endif()
if(RINGI_FUZZ)
    target_compile_options(ringi_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
        -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(ringi_options INTERFACE -fsanitize=address,undefined)
endif()
if(RINGI_COVERAGE)
    target_compile_options(ringi_options INTERFACE --coverage -O0)
    target_link_options(ringi_options INTERFACE --coverage)
endif()

# A fast linker and a compiler cache, where the machine has them.
if(NOT MSVC AND NOT APPLE)
    find_program(RINGI_MOLD mold)
    if(RINGI_MOLD)
        add_link_options(-fuse-ld=mold)
    endif()
endif()
find_program(RINGI_CCACHE ccache)
if(RINGI_CCACHE)
    # PCH needs the sloppiness; base dir and nohashdir let a fresh clone reuse an old clone's work.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${RINGI_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(ringi_options INTERFACE -fpch-preprocess)
    endif()
endif()
