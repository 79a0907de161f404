package dev.gatehouse.sandbox.acm;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.AwsJson;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;

/** Certificates and their validation by DNS. */
public final class Acm implements Service {

    private final List<Protocol> protocols = List.of(AwsJson.version11("CertificateManager"));

    @Override
    public String name() {
        return "acm";
    }

    @Override
    public String version() {
        return "2015-12-08";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.JSON;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of(new Requests(cloud), new Certificates(cloud), new Imports(cloud), new CertificateTags(cloud));
    }

    /** Looks again at every name that is not validated yet. */
    @Override
    public void settle(Cloud cloud) {
        CertificateRows rows = new CertificateRows(cloud);
        for (CertificateRow certificate : rows.table().all()) {
            CertificateRow looked = Validation.look(cloud, certificate);
            if (!looked.equals(certificate)) {
                rows.put(looked);
            }
        }
    }
}
