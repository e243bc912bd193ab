"""Keys of the driver's configuration that the framework itself reads."""

ENABLE_POWER_USER_MODE = "hamilton.enable_power_user_mode"
