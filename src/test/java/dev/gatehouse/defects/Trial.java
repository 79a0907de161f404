package dev.gatehouse.defects;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Plants a defect in a folder of its own and runs its tests against it, in a process of their own. */
final class Trial {

    private static final Duration LONGEST = Duration.ofMinutes(12);

    /** What a test says on a machine that does not come round to answering: that is nobody's defect. */
    private static final String BUSY = "ApiCallTimeoutException";

    /** What came of it; {@code told} is the test that noticed. */
    record Result(boolean caught, String told) {}

    private final Path folder;

    Trial(Path folder) {
        this.folder = folder;
    }

    /** Whether the tests notice it; a machine that is too busy to tell is asked once more. */
    Result of(Defect defect) throws IOException, InterruptedException {
        String classPath = compile(defect) + File.pathSeparator + System.getProperty("java.class.path");
        Result result = run(defect.tests(), classPath);
        if (result.told().contains(BUSY)) {
            result = run(defect.tests(), classPath);
        }
        return result.told().contains(BUSY) ? new Result(false, result.told()) : result;
    }

    /** The tests alone: they must be green, or what they say of a defect means nothing. */
    Result ofNothing(List<String> tests) throws IOException, InterruptedException {
        return run(tests, System.getProperty("java.class.path"));
    }

    private Path compile(Defect defect) throws IOException {
        Path source = folder.resolve("src").resolve(defect.source().getFileName());
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.createDirectories(source.getParent());
        Files.writeString(source, defect.planted());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-parameters",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
        if (code != 0) {
            throw new IllegalStateException("“" + defect.name() + "” does not compile");
        }
        return classes;
    }

    private Result run(List<String> tests, String classPath) throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                classPath,
                Probe.class.getName()));
        command.addAll(names(tests));
        Process probe = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        if (!probe.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            probe.destroyForcibly().waitFor();
            return new Result(false, "the tests did not come to an end");
        }
        return switch (probe.exitValue()) {
            case Probe.GREEN -> new Result(false, "");
            case Probe.RED -> new Result(true, lastLine(told));
            default -> throw new IllegalStateException("no test was run: " + lastLine(told));
        };
    }

    private static String lastLine(Path told) throws IOException {
        try (Stream<String> lines = Files.lines(told, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later)
                    .orElse("");
        }
    }

    /** The full names of test classes, which are in the folder of whatever they test. */
    static List<String> names(List<String> tests) throws IOException {
        Path root = Path.of("src/test/java");
        List<String> names = new ArrayList<>();
        for (String test : tests) {
            try (Stream<Path> files = Files.walk(root)) {
                Path file = files.filter(path -> path.endsWith(test + ".java"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("there is no " + test));
                String path = root.relativize(file).toString();
                names.add(path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.'));
            }
        }
        return names;
    }
}
