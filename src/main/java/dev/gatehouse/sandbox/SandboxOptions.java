package dev.gatehouse.sandbox;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** How a sandbox that runs alone was asked to be. */
record SandboxOptions(int port, int dnsPort, Profile profile, Optional<Path> data) {

    static final String USAGE = """
            Options:
              --port=4566        the port on the loopback interface; 0 takes any that is free
              --dns-port=0       where names are resolved, over UDP and TCP; 0 takes any that is free
              --profile=instant  how long things take: %s
              --data=DIR         where the state is kept; without it, the state ends with the process""".formatted(Profile.titles());

    /** @throws IllegalArgumentException that says which option is wrong and why */
    static SandboxOptions of(String... args) {
        SandboxOptions options = new SandboxOptions(4566, 0, Profile.INSTANT, Optional.empty());
        for (String arg : args) {
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            String value = equals < 0 ? "" : arg.substring(equals + 1);
            options = options.with(name, value);
        }
        return options;
    }

    private SandboxOptions with(String name, String value) {
        return switch (name) {
            case "--port" -> new SandboxOptions(port(name, value), dnsPort, profile, data);
            case "--dns-port" -> new SandboxOptions(port, port(name, value), profile, data);
            case "--profile" -> new SandboxOptions(port, dnsPort, profile(value), data);
            case "--data" -> new SandboxOptions(port, dnsPort, profile, Optional.of(directory(value)));
            default -> throw new IllegalArgumentException("There is no option " + name);
        };
    }

    private static int port(String name, String value) {
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : -1;
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(name + " is a number from 0 to 65535, not '" + value + "'");
        }
        return port;
    }

    private static Profile profile(String value) {
        return Profile.of(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--profile is one of " + Profile.titles() + ", not '" + value + "'"));
    }

    private static Path directory(String value) {
        try {
            if (!value.isEmpty()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--data is a directory, not '" + value + "'", e);
        }
        throw new IllegalArgumentException("--data is a directory, not ''");
    }
}
