package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.dns.Answers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * How an account shows that a name is its own: by a CNAME that ACM asks for, the same for a name and its wildcard and
 * for every certificate of the account.
 */
final class Validation {

    /** After the request ACM looks at once, and then again and again for three days. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofHours(72);

    /** @param value where the record at {@code name} points */
    record Wanted(String name, String value) {}

    private Validation() {}

    static Wanted of(String account, String domain) {
        String bare = domain.startsWith("*.") ? domain.substring(2) : domain;
        String digits = digest(account + " " + bare);
        String letters = digest(bare + " " + account)
                .chars()
                .limit(10)
                .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
                .reduce("", String::concat);
        return new Wanted(
                "_" + digits.substring(0, 32) + "." + bare + ".",
                "_" + digits.substring(32) + "." + letters + ".acm-validations.aws.");
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate after ACM has looked its names up, as the internet sees them. */
    static CertificateRow look(Cloud cloud, CertificateRow certificate) {
        if (!certificate.status().equals("PENDING_VALIDATION")
                || cloud.now()
                        .isBefore(certificate.created().plus(cloud.durations().of(FIRST_LOOK)))) {
            return certificate;
        }
        CertificateRow looked = certificate;
        Answers answers = Answers.outside(cloud.names());
        for (String name : certificate.names()) {
            Wanted wanted = of(cloud.account(), name);
            if (!looked.validated().contains(name)
                    && answers.values(wanted.name(), "CNAME").contains(wanted.value())) {
                looked = looked.withValidated(name, cloud.now());
            }
        }
        boolean late = cloud.now().isAfter(certificate.created().plus(PATIENCE));
        return late && looked.issued() == null ? looked.timedOut(cloud.now()) : looked;
    }
}
