# SPDX-License-Identifier: Apache-2.0
# Icons and translations, compiled into the programs so that they are never missing.

# ringi_embed_icons(<target>): resources/icons/**.svg appear under ":/icons/".
function(ringi_embed_icons target)
    set(base "${CMAKE_SOURCE_DIR}/resources/icons")
    file(GLOB_RECURSE icons CONFIGURE_DEPENDS "${base}/*.svg")
    qt_add_resources(${target} "${target}_icons" PREFIX "/icons" BASE "${base}" FILES ${icons})
endfunction()

# ringi_embed_translations(<target>): translations/ringi_<language>.ts, compiled, appear as
# ":/i18n/ringi_<language>.qm". The .ts files are renewed by tools/update_translations.
function(ringi_embed_translations target)
    file(GLOB ts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/translations/ringi_*.ts")
    qt_add_lrelease(${target} TS_FILES ${ts} QM_FILES_OUTPUT_VARIABLE qm
        OPTIONS -silent)
    qt_add_resources(${target} "${target}_translations" PREFIX "/i18n"
        BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${qm})
endfunction()

if(NOT WIN32)
    add_custom_target(update_translations
        COMMAND "${CMAKE_SOURCE_DIR}/tools/update_translations"
        COMMENT "Bringing translations/*.ts up to date with the sources"
        VERBATIM)
endif()
