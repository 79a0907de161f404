package dev.gatehouse.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is known of AWS's allowances; in {@code aws/allowances.txt}. */
final class Allowances {

    private static final String FILE = "/aws/allowances.txt";
    /** Where AWS documents nothing; only used once it throttles. */
    private static final double GUESSED_BURST = 40;

    private static final double GUESSED_RATE = 5;

    private final List<Line> lines = read();

    private record Line(String service, double burst, double perSecond, boolean each, List<String> operations) {

        static Line parse(String line) {
            String[] words = line.split(" ");
            return new Line(
                    words[0],
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    words[3].equals("each"),
                    List.of(words).subList(4, words.length));
        }

        boolean fits(String ofService, String operation) {
            return service.equals(ofService)
                    && operations.stream().anyMatch(one -> one.equals("*") || operation.startsWith(one));
        }
    }

    private static List<Line> read() {
        try (InputStream in = Allowances.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param service as signatures name it, such as {@code elasticloadbalancing} */
    Allowance of(String service, String operation) {
        return lines.stream()
                .filter(line -> line.fits(service, operation))
                .findFirst()
                .map(line -> new Allowance(
                        service + " "
                                + (line.each() ? operation : line.operations().getFirst()),
                        line.burst(),
                        line.perSecond()))
                .orElseGet(() -> new Allowance(service + " " + operation, GUESSED_BURST, GUESSED_RATE));
    }

    /** Whether AWS has documented it, so that it can be kept to in advance. */
    boolean knows(String service) {
        return lines.stream().anyMatch(line -> line.service().equals(service));
    }
}
