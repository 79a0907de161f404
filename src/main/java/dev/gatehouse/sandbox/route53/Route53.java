package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.Protocol;
import dev.gatehouse.sandbox.wire.RestXml;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.route53.Route53Client;

/** Hosted zones and their records. */
public final class Route53 implements Service {

    private static final Map<String, Integer> STATUSES = Map.of(
            "CreateCidrCollection", 201,
            "CreateHealthCheck", 201,
            "CreateHostedZone", 201,
            "CreateKeySigningKey", 201,
            "CreateQueryLoggingConfig", 201,
            "CreateReusableDelegationSet", 201,
            "CreateTrafficPolicy", 201,
            "CreateTrafficPolicyInstance", 201,
            "CreateTrafficPolicyVersion", 201);

    private final List<Protocol> protocols =
            List.of(new RestXml("https://route53.amazonaws.com/doc/2013-04-01/", Route53Client.class, STATUSES));

    @Override
    public String name() {
        return "route53";
    }

    @Override
    public String version() {
        return "2013-04-01";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.REST_XML;
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of();
    }
}
