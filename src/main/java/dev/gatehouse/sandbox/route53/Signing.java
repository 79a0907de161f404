package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import software.amazon.awssdk.services.route53.model.GetDnssecRequest;
import software.amazon.awssdk.services.route53.model.GetDnssecResponse;

/** DNSSEC as it stands in a zone that nobody ever signed: no zone is signed here. */
final class Signing {

    private final Rows rows;

    Signing(Cloud cloud) {
        this.rows = new Rows(cloud);
    }

    public GetDnssecResponse getDNSSEC(GetDnssecRequest request) {
        if (rows.zone(request.hostedZoneId()).isPrivate()) {
            throw AwsError.of("InvalidArgument", "Operation is unsupported for private hosted zones.");
        }
        return GetDnssecResponse.builder()
                .status(status -> status.serveSignature("NOT_SIGNING"))
                .keySigningKeys(List.of())
                .build();
    }
}
