# SPDX-License-Identifier: Apache-2.0
# What is installed where, and the packages made of it: DEB, an NSIS installer, a disk image.
# The programs find everything they need inside themselves; what is installed beside them is for
# the desktop (menu entry, icon, store page) and for people (manual, licence, verifier).
include(GNUInstallDirs)
set(CMAKE_INSTALL_DOCDIR "${CMAKE_INSTALL_DATADIR}/doc/ringi")

if(WIN32)
    configure_file("${CMAKE_SOURCE_DIR}/packaging/windows/ringi.rc.in"
        "${CMAKE_BINARY_DIR}/ringi.rc" @ONLY)
    enable_language(RC)
    target_sources(ringi PRIVATE "${CMAKE_BINARY_DIR}/ringi.rc")
endif()

if(APPLE)
    set(icon "${CMAKE_SOURCE_DIR}/packaging/macos/ringi.icns")
    target_sources(ringi PRIVATE "${icon}")
    set_source_files_properties("${icon}" TARGET_DIRECTORY ringi
        PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
    set_target_properties(ringi PROPERTIES
        OUTPUT_NAME Ringi
        MACOSX_BUNDLE_INFO_PLIST "${CMAKE_SOURCE_DIR}/packaging/macos/Info.plist.in"
        MACOSX_BUNDLE_GUI_IDENTIFIER org.example.ringi
        MACOSX_BUNDLE_BUNDLE_NAME Ringi
        MACOSX_BUNDLE_ICON_FILE ringi.icns
        MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
        MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}")
endif()

install(TARGETS ringi ringictl BUNDLE DESTINATION . RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/docs/verify" DESTINATION "${CMAKE_INSTALL_DOCDIR}"
    PATTERN "__pycache__" EXCLUDE)

if(WIN32 OR APPLE)
    install(FILES LICENSE README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
    # Qt's libraries and plugins travel along.
    qt_generate_deploy_app_script(TARGET ringi FILENAME_VARIABLE deploy_script)
    install(SCRIPT "${deploy_script}")
else()
    include(RingiLinuxDesktop)
endif()

set(CPACK_PACKAGE_NAME ringi)
set(CPACK_PACKAGE_VENDOR "The Ringi authors")
set(CPACK_PACKAGE_CONTACT "The Ringi authors <ringi@ringi.example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Ringi)
set(CPACK_PACKAGE_EXECUTABLES ringi Ringi)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

if(WIN32)
    set(CPACK_GENERATOR NSIS)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR DEB)
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
endif()

# Debian and its family. Libraries are found by dpkg-shlibdeps; plugins, which nothing links, by hand.
file(READ "${CMAKE_SOURCE_DIR}/packaging/linux/description.txt" description)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "${description}")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6sql6-psql, libqt6svg6, libsecret-1-0, qt6-translations-l10n, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | org.freedesktop.secrets, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-vlgothic | fonts-noto-cjk")

# Windows.
set(CPACK_NSIS_DISPLAY_NAME Ringi)
set(CPACK_NSIS_PACKAGE_NAME Ringi)
set(CPACK_NSIS_MUI_ICON "${CMAKE_SOURCE_DIR}/packaging/windows/ringi.ico")
set(CPACK_NSIS_MUI_UNIICON "${CMAKE_SOURCE_DIR}/packaging/windows/ringi.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\ringi.exe")
set(CPACK_NSIS_MUI_FINISHPAGE_RUN ringi.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH OFF)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_URL_INFO_ABOUT "${PROJECT_HOMEPAGE_URL}")

# macOS.
set(CPACK_DMG_VOLUME_NAME Ringi)
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)

include(CPack)
