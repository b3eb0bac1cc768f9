# The parsers of the formats that Keywright changes. Those with code of their own are linked statically where that is
# possible, so that a start loads no library for what is needed when a change is planned.
add_library(keywright_parsers INTERFACE)
foreach(header rapidjson/reader.h toml.hpp SimpleIni.h)
    string(MAKE_C_IDENTIFIER "PARSER_${header}" found)
    find_path(${found} ${header} REQUIRED)
    target_include_directories(keywright_parsers SYSTEM INTERFACE ${${found}})
endforeach()
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
find_library(KEYWRIGHT_STATIC_YAML NAMES libyaml.a HINTS ${yaml_LIBRARY_DIRS})
if(KEYWRIGHT_STATIC_YAML)
    target_include_directories(keywright_parsers SYSTEM INTERFACE ${yaml_INCLUDE_DIRS})
    target_link_libraries(keywright_parsers INTERFACE ${KEYWRIGHT_STATIC_YAML})
else()
    target_link_libraries(keywright_parsers INTERFACE PkgConfig::yaml)
endif()
# Debian keeps the templates' code in a library, others have it in the header.
find_library(KEYWRIGHT_SIMPLEINI NAMES libsimpleini.a simpleini)
if(KEYWRIGHT_SIMPLEINI)
    add_library(simpleini UNKNOWN IMPORTED)
    set_target_properties(simpleini PROPERTIES
        IMPORTED_LOCATION ${KEYWRIGHT_SIMPLEINI} INTERFACE_LINK_LIBRARIES ICU::uc)
    target_link_libraries(keywright_parsers INTERFACE simpleini)
endif()
