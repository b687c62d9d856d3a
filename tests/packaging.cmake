# The installed library as other projects use it, and the documents as their readers do.

foreach(check install headers cmake pkg-config symbols moved)
  add_test(NAME "install: ${check}" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/install/check ${check} ${PROJECT_BINARY_DIR}
                                            ${PROJECT_SOURCE_DIR} ${CMAKE_CXX_COMPILER})
  set_tests_properties("install: ${check}" PROPERTIES FIXTURES_REQUIRED prefix)
endforeach()
set_tests_properties("install: install" PROPERTIES FIXTURES_REQUIRED "" FIXTURES_SETUP prefix)
# It moves the prefix away under the others' feet.
set_tests_properties("install: moved" PROPERTIES DEPENDS "install: headers;install: cmake;install: pkg-config;install: symbols")

# An unused library is dropped at linking without a word, and indexing then takes a fifth longer.
add_test(NAME "install: wiredex-index brings its allocator"
         COMMAND sh -c "libraries=$(readelf -d '$<TARGET_FILE:wiredex-index>') && echo \"$libraries\" | grep libjemalloc")

file(GLOB documents CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/docs/*.md)
foreach(document IN LISTS documents)
  file(STRINGS ${document} console_blocks REGEX "^```console$")
  if(console_blocks)
    file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${document})
    add_test(NAME "docs: ${name}" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/docs/check ${document} ${PROJECT_SOURCE_DIR}
                                          $<TARGET_FILE_DIR:wiredex-search>)
  endif()
endforeach()
add_test(NAME "docs: README.md shows the consumer" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/consumer/shown-in-readme
                                                           ${PROJECT_SOURCE_DIR})
