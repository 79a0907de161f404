package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Constraints;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.CreateHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.CreateHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.DelegationSet;
import software.amazon.awssdk.services.route53.model.DeleteHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.DeleteHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.GetHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.GetHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.UpdateHostedZoneCommentRequest;
import software.amazon.awssdk.services.route53.model.UpdateHostedZoneCommentResponse;
import software.amazon.awssdk.services.route53.model.VPC;

/** Hosted zones: public ones, and private ones that answer in the VPCs they are associated with. */
final class HostedZones {

    static final Constraints CONSTRAINTS = new Constraints("InvalidInput");

    private final Cloud cloud;
    private final Rows rows;
    private final ZoneVpcs vpcs;

    HostedZones(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new Rows(cloud);
        this.vpcs = new ZoneVpcs(cloud);
    }

    public CreateHostedZoneResponse createHostedZone(CreateHostedZoneRequest request) {
        CONSTRAINTS.length(request.callerReference(), "callerReference", 1, 128);
        String name = name(request.name());
        if (request.delegationSetId() != null) {
            throw AwsError.of("InvalidInput", "Reusable delegation sets are not supported by this sandbox.");
        }
        String comment = comment(
                request.hostedZoneConfig() == null
                        ? null
                        : request.hostedZoneConfig().comment());
        boolean used = rows.zones().all().stream()
                .anyMatch(zone -> zone.callerReference().equals(request.callerReference()));
        if (used) {
            throw new AwsError(
                    409,
                    "HostedZoneAlreadyExists",
                    "A hosted zone has already been created with the specified caller reference.");
        }
        int quota = cloud.quotas().of("hosted-zones", 500);
        if (rows.zones().all().size() >= quota) {
            throw AwsError.of(
                    "TooManyHostedZones",
                    "Limits Exceeded: MAX_HOSTED_ZONES_BY_OWNER - Cannot create more hosted zones.");
        }
        ZoneRow zone = new ZoneRow(
                cloud.newKey("Z0", 21),
                name,
                request.callerReference(),
                comment,
                request.vpc() == null ? List.of() : List.of(vpcs.known(request.vpc(), name)),
                NameServers.of(cloud.newKey("", 8)),
                cloud.now(),
                Map.of());
        rows.zones().put(zone.id(), zone);
        NameServers.records(zone).forEach(record -> rows.records().put(record.key(), record));
        return CreateHostedZoneResponse.builder()
                .hostedZone(shown(zone))
                .changeInfo(rows.newChange(null))
                .delegationSet(zone.isPrivate() ? null : delegation(zone))
                .vpc(zone.isPrivate() ? request.vpc() : null)
                .location("https://route53.amazonaws.com/2013-04-01/hostedzone/" + zone.id())
                .build();
    }

    private static String name(String name) {
        CONSTRAINTS.length(name, "name", 0, 1024);
        String canonical = DomainName.canonical(name);
        if (DomainName.problem(canonical).isPresent() || canonical.contains("*") || canonical.equals(".")) {
            throw AwsError.of("InvalidDomainName", "The domain name " + name + " is not valid.");
        }
        return canonical;
    }

    private static @Nullable String comment(@Nullable String comment) {
        CONSTRAINTS.length(comment, "hostedZoneConfig.comment", 0, 256);
        return comment == null || comment.isEmpty() ? null : comment;
    }

    static DelegationSet delegation(ZoneRow zone) {
        return DelegationSet.builder().nameServers(zone.nameServers()).build();
    }

    HostedZone shown(ZoneRow zone) {
        return HostedZone.builder()
                .id("/hostedzone/" + zone.id())
                .name(DomainName.shown(zone.name()))
                .callerReference(zone.callerReference())
                .config(config -> config.comment(zone.comment()).privateZone(zone.isPrivate()))
                .resourceRecordSetCount((long) rows.recordsOf(zone.id()).size())
                .build();
    }

    public GetHostedZoneResponse getHostedZone(GetHostedZoneRequest request) {
        ZoneRow zone = rows.zone(request.id());
        GetHostedZoneResponse.Builder response = GetHostedZoneResponse.builder().hostedZone(shown(zone));
        if (!zone.isPrivate()) {
            return response.delegationSet(delegation(zone)).build();
        }
        return response.vpCs(zone.vpcs().stream()
                        .map(vpc -> VPC.builder()
                                .vpcId(vpc.id())
                                .vpcRegion(vpc.region())
                                .build())
                        .toList())
                .build();
    }

    public UpdateHostedZoneCommentResponse updateHostedZoneComment(UpdateHostedZoneCommentRequest request) {
        ZoneRow zone = rows.zone(request.id()).withComment(comment(request.comment()));
        rows.zones().put(zone.id(), zone);
        return UpdateHostedZoneCommentResponse.builder().hostedZone(shown(zone)).build();
    }

    public DeleteHostedZoneResponse deleteHostedZone(DeleteHostedZoneRequest request) {
        ZoneRow zone = rows.zone(request.id());
        List<RecordRow> records = rows.recordsOf(zone.id());
        if (!records.stream().allMatch(record -> NameServers.isRequired(zone, record))) {
            throw AwsError.of(
                    "HostedZoneNotEmpty",
                    "The specified hosted zone contains non-required resource record sets  and so cannot be deleted.");
        }
        records.forEach(record -> rows.records().remove(record.key()));
        rows.zones().remove(zone.id());
        return DeleteHostedZoneResponse.builder()
                .changeInfo(rows.newChange(null))
                .build();
    }
}
