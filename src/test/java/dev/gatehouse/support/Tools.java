package dev.gatehouse.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The programs that tests start: where {@code ./check} says they are, else where Debian puts them. */
public final class Tools {

    private Tools() {}

    public static Path browser() {
        return tool("GATEHOUSE_TEST_BROWSER", "/usr/bin/chromium");
    }

    /** AWS CLI. */
    public static Path aws() {
        return tool("GATEHOUSE_TEST_AWS", "/usr/bin/aws");
    }

    /** A Python that has boto3. */
    public static Path python() {
        return tool("GATEHOUSE_TEST_PYTHON", "/usr/bin/python3");
    }

    private static Path tool(String variable, String usual) {
        Path path = Path.of(Optional.ofNullable(System.getenv(variable)).orElse(usual));
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException(path + " is not there; ./check installs what the tests need");
        }
        return path;
    }
}
