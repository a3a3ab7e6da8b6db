# SPDX-License-Identifier: Apache-2.0
# Menu entry, icon, store page and manual, where Linux desktops and Debian look for them.
set(linux "${CMAKE_SOURCE_DIR}/packaging/linux")
install(FILES "${linux}/ringi.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${linux}/ringi.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/ringi.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${linux}/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# ringi_install_compressed(<file> <destination> <installed name>): gzip, without a date inside.
find_program(RINGI_GZIP gzip REQUIRED)
function(ringi_install_compressed file destination name)
    set(compressed "${CMAKE_BINARY_DIR}/compressed/${name}.gz")
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/compressed")
    execute_process(COMMAND "${RINGI_GZIP}" -9nc "${file}" OUTPUT_FILE "${compressed}"
        COMMAND_ERROR_IS_FATAL ANY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    install(FILES "${compressed}" DESTINATION "${destination}")
endfunction()
ringi_install_compressed("${linux}/changelog" "${CMAKE_INSTALL_DOCDIR}" changelog)
ringi_install_compressed("${linux}/ringi.1" "${CMAKE_INSTALL_MANDIR}/man1" ringi.1)
ringi_install_compressed("${linux}/ringictl.1" "${CMAKE_INSTALL_MANDIR}/man1" ringictl.1)
