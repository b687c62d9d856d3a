# A part is a folder of sources compiled once; the static library, the shared library, the programs and the tests are
# linked from the parts.
add_library(wiredex_options INTERFACE)
target_include_directories(wiredex_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/include
                                                     ${PROJECT_BINARY_DIR}/include)
target_compile_options(wiredex_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                                 $<$<BOOL:${WIREDEX_WERROR}>:-Werror>
                                                 # g++ 12 reports overlaps in std::string's own code (GCC bug 105651)
                                                 $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# Nobody replaces single functions of the shared library, so the compiler may inline across them as in a program.
target_compile_options(wiredex_options INTERFACE -fno-semantic-interposition)
target_link_options(wiredex_options INTERFACE LINKER:--as-needed) # a program starts faster with fewer libraries to load
if(WIREDEX_SANITIZE) # instrumented code misleads the compiler into warnings: the presets do without -Werror
  target_compile_options(wiredex_options INTERFACE -fsanitize=${WIREDEX_SANITIZE} -fno-sanitize-recover=all
                                                   -fno-omit-frame-pointer)
  target_link_options(wiredex_options INTERFACE -fsanitize=${WIREDEX_SANITIZE})
endif()

# Most of the time a small file takes to compile goes into the headers of the standard library. Without the option (so
# in the clang preset) each file stands on what it includes itself.
set(WIREDEX_COMMON_HEADERS <algorithm> <array> <charconv> <chrono> <filesystem> <functional> <limits> <map> <memory>
                           <optional> <span> <string> <string_view> <unordered_map> <variant> <vector>)

# wiredex_precompile(TARGET FIRST HEADER...): the target uses the precompiled headers of the target FIRST.
function(wiredex_precompile target first)
  if(NOT WIREDEX_PRECOMPILE)
    return()
  elseif(target STREQUAL first)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
  # Precompiled, std::string no longer counts as a system header, and g++ 12 then reports copies in it that cannot be.
  target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-array-bounds>")
endfunction()

# wiredex_slow_to_compile(FILE...): files that take long to optimize and no time to run (the options of a command line).
# Not -O0: the linker keeps one of all copies of a template's function, and it may be the one of such a file.
function(wiredex_slow_to_compile)
  set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS -O1 SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# wiredex_part(NAME FOLDERS <folder>... USES <target>...): every .cc in the folders.
function(wiredex_part name)
  cmake_parse_arguments(PART "" "" "FOLDERS;USES" ${ARGN})
  set(sources)
  foreach(folder IN LISTS PART_FOLDERS)
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cc)
    list(APPEND sources ${found})
  endforeach()
  list(FILTER sources EXCLUDE REGEX "/main\\.cc$")
  add_library(wiredex_${name} STATIC ${sources})
  target_link_libraries(wiredex_${name} PUBLIC wiredex_options ${PART_USES})
  if(name STREQUAL "article" OR PART_USES) # one that stands alone is compiled with other flags
    wiredex_precompile(wiredex_${name} wiredex_article ${WIREDEX_COMMON_HEADERS})
  endif()
endfunction()
