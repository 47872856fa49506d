# The texts of data/i18n as C++: a header for each area and English as one source file.
#
# The compiler leaves a file alone whose content is the same, so that a changed text recompiles
# english.cpp and no more. The areas are listed in a file of their own, because what a step of the
# build writes has to be known before it runs.
set(messages_source "${PROJECT_SOURCE_DIR}/data/i18n")
set(messages_folder "${PROJECT_SOURCE_DIR}/build/gen/messages")
set_property(DIRECTORY "${PROJECT_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${messages_source}/areas.json")
file(READ "${messages_source}/areas.json" areas)
string(JSON count LENGTH "${areas}")
math(EXPR last "${count} - 1")
set(written "")
set(names choices.hpp english.cpp)
# As pageTexts in tools/messages/source.mjs has them.
foreach(page IN ITEMS page index kiosk files)
  list(APPEND names ${page}.js ${page}.d.ts ${page}.json)
endforeach()
foreach(name IN LISTS names)
  list(APPEND written "${messages_folder}/${name}")
endforeach()
foreach(index RANGE ${last})
  string(JSON area MEMBER "${areas}" ${index})
  # Those are said by pages, not by the program.
  if(NOT area MATCHES "^(page|index|care|venue|files)$")
    list(APPEND written "${messages_folder}/${area}.hpp")
  endif()
endforeach()

file(GLOB inputs CONFIGURE_DEPENDS "${messages_source}/*.json" "${PROJECT_SOURCE_DIR}/tools/messages/*.mjs")
add_custom_command(
  OUTPUT "${PROJECT_BINARY_DIR}/messages.stamp"
  BYPRODUCTS ${written}
  COMMAND "${Python3_EXECUTABLE}" -m tools.build messages
  COMMAND "${CMAKE_COMMAND}" -E touch "${PROJECT_BINARY_DIR}/messages.stamp"
  DEPENDS ${inputs} "${PROJECT_SOURCE_DIR}/package-lock.json"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
  COMMENT "Messages"
  VERBATIM)
add_custom_target(messages DEPENDS "${PROJECT_BINARY_DIR}/messages.stamp")

# The headers of the messages, for all that say some.
add_library(rostrum_messages INTERFACE)
target_include_directories(rostrum_messages INTERFACE "${PROJECT_SOURCE_DIR}/build/gen")
add_dependencies(rostrum_messages messages)

# English, as a source of a target.
function(rostrum_add_english target)
  set_source_files_properties("${messages_folder}/english.cpp" PROPERTIES
    GENERATED ON SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(${target} PRIVATE "${messages_folder}/english.cpp")
endfunction()
