"""The logging of the package, as the stock generator's clients set it."""

from __future__ import annotations

import logging


class LoggingSettings:
    """The part of `Configuration` that is about logging.

    Attributes:
        logger: The package's logger, by the name that stock code looks it up under.
    """

    def __init__(self, debug: bool | None) -> None:
        self.logger = {"package_logger": logging.getLogger("together.generated")}
        self._logger_file: str | None = None
        self._logger_file_handler: logging.FileHandler | None = None
        self._debug = False
        self.logger_format = "%(asctime)s %(levelname)s %(message)s"
        if debug is not None:
            self.debug = debug

    @property
    def debug(self) -> bool:
        """Tell whether the package's logger shows debug messages."""
        return self._debug

    @debug.setter
    def debug(self, value: bool) -> None:
        self._debug = value
        for logger in self.logger.values():
            logger.setLevel(logging.DEBUG if value else logging.WARNING)

    @property
    def logger_file(self) -> str | None:
        """Return the file that the package's log messages go to as well."""
        return self._logger_file

    @logger_file.setter
    def logger_file(self, value: str | None) -> None:
        if self._logger_file_handler is not None:
            for logger in self.logger.values():
                logger.removeHandler(self._logger_file_handler)
            self._logger_file_handler.close()
            self._logger_file_handler = None
        self._logger_file = value
        if value:
            self._logger_file_handler = logging.FileHandler(value)
            self._logger_file_handler.setFormatter(self.logger_formatter)
            for logger in self.logger.values():
                logger.addHandler(self._logger_file_handler)

    @property
    def logger_format(self) -> str:
        """Return the format of messages in `logger_file`."""
        return self._logger_format

    @logger_format.setter
    def logger_format(self, value: str) -> None:
        self._logger_format = value
        self.logger_formatter = logging.Formatter(value)
        if self._logger_file_handler is not None:
            self._logger_file_handler.setFormatter(self.logger_formatter)
