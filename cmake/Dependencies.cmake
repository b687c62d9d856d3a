# Everything comes from the distribution; scripts/deps installs it.
find_package(PkgConfig REQUIRED)
pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core>=1.4.20)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(SIMDJSON REQUIRED IMPORTED_TARGET simdjson)
pkg_check_modules(JEMALLOC REQUIRED IMPORTED_TARGET jemalloc)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
find_package(pugixml 1.12 REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(fmt 9 REQUIRED)
find_package(CLI11 2.1 REQUIRED)

find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED) # libcld2 ships no package file
find_library(CLD2_LIBRARY cld2 REQUIRED)
add_library(cld2 INTERFACE)
target_include_directories(cld2 SYSTEM INTERFACE ${CLD2_INCLUDE_DIR})
target_link_libraries(cld2 INTERFACE ${CLD2_LIBRARY})

find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED) # nor does libstemmer
find_library(STEMMER_LIBRARY stemmer REQUIRED)
add_library(stemmer INTERFACE)
target_include_directories(stemmer SYSTEM INTERFACE ${STEMMER_INCLUDE_DIR})
target_link_libraries(stemmer INTERFACE ${STEMMER_LIBRARY})
