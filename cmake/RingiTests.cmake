# SPDX-License-Identifier: Apache-2.0
# ringi_test_support(LINK <libraries...>)
# What the suites share: everything in tests/support but the main(), as one static library.
function(ringi_test_support)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "LINK")
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/support/*.cpp"
        "${CMAKE_CURRENT_SOURCE_DIR}/support/*.h")
    list(FILTER sources EXCLUDE REGEX "/test_main\\.cpp$")
    add_library(ringi_test_support STATIC ${sources})
    target_include_directories(ringi_test_support PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
    target_compile_definitions(ringi_test_support PUBLIC
        RINGI_SOURCE_DIR="${CMAKE_SOURCE_DIR}" RINGI_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    target_link_libraries(ringi_test_support PUBLIC ${arg_LINK} Ringi::options Qt6::Test)
    target_precompile_headers(ringi_test_support REUSE_FROM ringi_base)
endfunction()

# ringi_test_suite(<suite> LINK <libraries...> [WITH_KEYRING <names...>] [LONG <names...>])
# Builds one program, ringi_test_<suite>, from tests/<suite>/*_test.cpp and tests/support, and gives
# ctest one entry per file: <suite>.<file without _test>. The file foo_bar_test.cpp holds FooBarTest.
# The tests named WITH_KEYRING run in a D-Bus session of their own with a real, unlocked keyring;
# those named LONG may take half an hour instead of ten minutes.
function(ringi_test_suite suite)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;WITH_KEYRING;LONG")
    file(GLOB tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${suite}/*_test.cpp")
    if(NOT tests)
        return()
    endif()
    file(GLOB helpers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${suite}/*.h"
        "${CMAKE_CURRENT_SOURCE_DIR}/${suite}/*.cpp")
    set(program ringi_test_${suite})
    add_executable(${program} ${helpers} support/test_main.cpp)
    target_link_libraries(${program} PRIVATE ringi_test_support ${arg_LINK})
    if("Ringi::ui" IN_LIST arg_LINK)
        target_precompile_headers(${program} REUSE_FROM ringi_ui)
    else()
        target_precompile_headers(${program} REUSE_FROM ringi_base)
    endif()
    foreach(file IN LISTS tests)
        get_filename_component(name "${file}" NAME_WE)
        string(REGEX REPLACE "_test$" "" name "${name}")
        string(REPLACE "_" ";" words "${name}")
        set(class "")
        foreach(word IN LISTS words)
            string(SUBSTRING "${word}" 0 1 head)
            string(SUBSTRING "${word}" 1 -1 tail)
            string(TOUPPER "${head}" head)
            string(APPEND class "${head}${tail}")
        endforeach()
        set(seconds 600)
        if(name IN_LIST arg_LONG)
            set(seconds 1800)
        endif()
        set(wrapper "")
        if(name IN_LIST arg_WITH_KEYRING)
            set(wrapper "${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring")
        endif()
        add_test(NAME ${suite}.${name} COMMAND ${wrapper} $<TARGET_FILE:${program}> ${class}Test)
        set_tests_properties(${suite}.${name} PROPERTIES LABELS ${suite} TIMEOUT ${seconds}
            ENVIRONMENT QTEST_FUNCTION_TIMEOUT=${seconds}000) # one limit, not two
        if("Ringi::ui" IN_LIST arg_LINK)
            # Two windows on one desktop would take the keyboard from each other.
            set_tests_properties(${suite}.${name} PROPERTIES RESOURCE_LOCK screen)
        endif()
    endforeach()
endfunction()
