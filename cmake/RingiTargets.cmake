# SPDX-License-Identifier: Apache-2.0
# One folder, one library: the sources are what lies in the folder, the link list is written by hand.

# ringi_library(<name> LINK <libraries...>)
# Makes the static library ringi_<name> (alias Ringi::<name>) from this folder and its subfolders, but
# for subfolders that are libraries of their own.
function(ringi_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PCH" "LINK")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h" "*.qrc")
    file(GLOB_RECURSE inner RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" CONFIGURE_DEPENDS
        "CMakeLists.txt")
    foreach(list IN LISTS inner)
        get_filename_component(folder "${list}" DIRECTORY)
        if(folder)
            list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${folder}/")
        endif()
    endforeach()
    add_library(ringi_${name} STATIC ${sources})
    add_library(Ringi::${name} ALIAS ringi_${name})
    target_link_libraries(ringi_${name} PUBLIC ${arg_LINK} Ringi::options)
    if(arg_PCH)
        target_precompile_headers(ringi_${name} REUSE_FROM ringi_${arg_PCH})
    endif()
endfunction()

# ringi_core(<folder> LINK <libraries...>): a library of core/, with the shared precompiled header.
function(ringi_core name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
    ringi_library(${name} LINK ${arg_LINK} PCH base)
    target_include_directories(ringi_${name} PUBLIC "${CMAKE_SOURCE_DIR}/core")
endfunction()
