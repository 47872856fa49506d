# The site that the tests in a browser look at is part of the build, made by the one command that
# people use too; it does nothing when nothing changed.
if(ROSTRUM_SITE)
  # By hand: it builds twice from nothing.
  add_custom_target(reproducible
    COMMAND "${Python3_EXECUTABLE}" -m tools.build reproducible
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    USES_TERMINAL VERBATIM)
  add_custom_target(site ALL
    COMMAND "${Python3_EXECUTABLE}" serve.py --build-only
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    COMMENT "Building the site"
    USES_TERMINAL VERBATIM)
endif()
