"""Short dates with the month's name: 3.4. and 4/3 are read differently on either side of a border."""

SHORT_DATE_FORMAT = "j M Y"
SHORT_DATETIME_FORMAT = "j M Y, H:i"
