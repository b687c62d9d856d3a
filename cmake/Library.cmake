# libwiredex, static and shared, from the objects of the parts, and all that `cmake --install` puts in place. The parts
# of the command lines (wiredex_index_commands, wiredex_presenting) belong to the programs and not to the library.
set(parts article analysis store reading writing searching)
list(TRANSFORM parts REPLACE "(.+)" "$<TARGET_OBJECTS:wiredex_\\1>" OUTPUT_VARIABLE objects)

# What the objects are linked with. One list serves both libraries, the CMake package and the pkg-config file: plain
# names, so that whoever links the library needs none of our dependencies' package files.
set(WIREDEX_PRIVATE_LIBRARIES -lxapian -lstemmer -lcld2 -larchive -lz -lzstd -ldeflate -lsimdjson -lpugixml -lgumbo -lfmt -licui18n -licuuc)

add_library(wiredex SHARED ${objects})
add_library(wiredex::wiredex ALIAS wiredex)
# Until 1.0 a minor version may change the binary interface, hence the two numbers in the soname.
set_target_properties(wiredex PROPERTIES LINKER_LANGUAGE CXX VERSION ${PROJECT_VERSION}
                                         SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
                                         LINK_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/wiredex.map)
target_link_libraries(wiredex PRIVATE $<BUILD_INTERFACE:wiredex_options> ${WIREDEX_PRIVATE_LIBRARIES})
target_link_options(wiredex PRIVATE LINKER:--version-script=${PROJECT_SOURCE_DIR}/cmake/wiredex.map)
if(NOT WIREDEX_SANITIZE) # a sanitizer's runtime comes with the program
  target_link_options(wiredex PRIVATE LINKER:--no-undefined)
endif()

add_library(wiredex_static STATIC ${objects})
add_library(wiredex::static ALIAS wiredex_static)
set_target_properties(wiredex_static PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME wiredex EXPORT_NAME static)
target_link_libraries(wiredex_static INTERFACE ${WIREDEX_PRIVATE_LIBRARIES})

foreach(library wiredex wiredex_static)
  target_compile_features(${library} INTERFACE cxx_std_20)
  target_include_directories(
    ${library} INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
                         $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
endforeach()

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/wiredex)
install(TARGETS wiredex wiredex_static EXPORT wiredexTargets)
install(EXPORT wiredexTargets NAMESPACE wiredex:: DESTINATION ${package_dir})
configure_package_config_file(cmake/wiredexConfig.cmake.in ${PROJECT_BINARY_DIR}/wiredexConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/wiredexConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/wiredexConfig.cmake ${PROJECT_BINARY_DIR}/wiredexConfigVersion.cmake
        DESTINATION ${package_dir})

# The pkg-config file finds its prefix from where it lies, so that a prefix can be moved or staged.
file(RELATIVE_PATH prefix_from_pkgconfig /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
list(JOIN WIREDEX_PRIVATE_LIBRARIES " " private_libraries)
configure_file(cmake/wiredex.pc.in ${PROJECT_BINARY_DIR}/wiredex.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/wiredex.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(DIRECTORY include/wiredex ${PROJECT_BINARY_DIR}/include/wiredex DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.h")
install(TARGETS wiredex-index wiredex-search)
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md")
install(DIRECTORY docs/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL FILES_MATCHING PATTERN "*.1")
