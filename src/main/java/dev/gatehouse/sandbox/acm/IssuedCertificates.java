package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Optional;

/** The certificates of an account and Region, for services that present them. */
public final class IssuedCertificates {

    private final Cloud cloud;

    public IssuedCertificates(Cloud anyService) {
        this.cloud = anyService.of("acm");
    }

    /** @param issued whether it can be presented: it was validated, or imported */
    public record Issued(String arn, List<String> names, String keyAlgorithm, boolean issued) {}

    public Optional<Issued> find(String arn) {
        return new CertificateRows(cloud)
                .table()
                .get(arn)
                .map(row -> new Issued(
                        row.arn(), row.names(), row.keyAlgorithm(), row.status().equals("ISSUED")));
    }
}
