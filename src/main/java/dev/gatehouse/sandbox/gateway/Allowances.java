package dev.gatehouse.sandbox.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How many calls AWS takes, by service and operation; what is known of it is in {@code sandbox/allowances.txt}. */
final class Allowances {

    private static final String FILE = "/sandbox/allowances.txt";

    private record Line(
            boolean bare,
            boolean account,
            String service,
            double capacity,
            double perSecond,
            boolean each,
            List<String> operations) {

        static Line parse(String text) {
            List<String> words = Arrays.asList(text.split(" "));
            boolean bare = words.getFirst().equals("bare");
            boolean account = words.getFirst().equals("account");
            List<String> rest = words.subList(bare || account ? 1 : 0, words.size());
            return new Line(
                    bare,
                    account,
                    rest.get(0),
                    Double.parseDouble(rest.get(1)),
                    Double.parseDouble(rest.get(2)),
                    rest.get(3).equals("each"),
                    List.copyOf(rest.subList(4, rest.size())));
        }

        boolean fits(String ofService, String operation, boolean isBare) {
            return service.equals(ofService)
                    && (!bare || isBare)
                    && operations.stream().anyMatch(pattern -> Trouble.fits(pattern, operation));
        }

        Allowance allowance(String operation, int number) {
            String which = each ? operation + (bare ? " bare" : "") : "bucket " + number;
            return new Allowance(service + " " + which, capacity, perSecond);
        }
    }

    private final List<Line> lines = read();

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

    /** The buckets from which a call takes a token; none if the service is not known to have any. */
    List<Allowance> of(String service, String operation, boolean bare) {
        Stream<Line> besides = lines.stream().filter(Line::account);
        Stream<Line> own = lines.stream()
                .filter(line -> !line.account() && line.fits(service, operation, bare))
                .limit(1);
        return Stream.concat(besides.filter(line -> line.fits(service, operation, bare)), own)
                .map(line -> line.allowance(operation, lines.indexOf(line)))
                .toList();
    }
}
