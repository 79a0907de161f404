package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import software.amazon.awssdk.services.route53.model.GetChangeRequest;
import software.amazon.awssdk.services.route53.model.GetChangeResponse;

/** Changes, which are pending until every name server has them. */
final class Changes {

    private final Rows rows;

    Changes(Cloud cloud) {
        this.rows = new Rows(cloud);
    }

    public GetChangeResponse getChange(GetChangeRequest request) {
        String id = request.id().substring(request.id().lastIndexOf('/') + 1);
        ChangeRow change = rows.changes()
                .get(id)
                .orElseThrow(() -> new AwsError(404, "NoSuchChange", "Could not find resource with ID: " + id));
        return GetChangeResponse.builder().changeInfo(rows.shown(change)).build();
    }
}
