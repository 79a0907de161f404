package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.dns.Zone;
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
        return List.of(
                new HostedZones(cloud),
                new ZoneLists(cloud),
                new ZoneVpcs(cloud),
                new ZoneTags(cloud),
                new Signing(cloud),
                new RecordSets(cloud),
                new Changes(cloud));
    }

    @Override
    public List<Zone> zones(Cloud cloud) {
        Rows rows = new Rows(cloud);
        return rows.zones().all().stream()
                .map(zone -> new Zone(
                        zone.name(),
                        zone.isPrivate()
                                ? zone.vpcs().stream().map(ZoneRow.VpcRow::id).toList()
                                : null,
                        rows.recordsOf(zone.id()).stream().map(Route53::known).toList()))
                .toList();
    }

    private static Zone.RecordSet known(RecordRow record) {
        RecordRow.AliasRow alias = record.alias();
        return new Zone.RecordSet(
                record.name(),
                record.type(),
                record.ttl() == null ? 0 : record.ttl(),
                record.values(),
                alias == null ? null : alias.name());
    }
}
