package dev.gatehouse.kinds.hostedzone;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.CreateHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.GetHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.HostedZoneAlreadyExistsException;
import software.amazon.awssdk.services.route53.model.Tag;
import software.amazon.awssdk.services.route53.model.TagResourceType;
import software.amazon.awssdk.services.route53.model.VPC;

/** Brings hosted zones about. */
@Component
final class HostedZoneDriver implements Driver<HostedZoneSpec> {

    private final Clients clients;

    HostedZoneDriver(Clients clients) {
        this.clients = clients;
    }

    private Route53Client route53(Scope scope) {
        return clients.of(Route53Client.class, scope);
    }

    @Override
    public List<Present<HostedZoneSpec>> observe(Scope scope, Set<String> detailed) {
        Route53Client route53 = route53(scope);
        return clients
                .listed(
                        scope,
                        HostedZone.class,
                        () -> route53.listHostedZonesPaginator().hostedZones().stream()
                                .toList())
                .stream()
                .map(zone -> detailed.contains(zone.id())
                        ? known(route53, zone)
                        : present(zone, List.of(), Map.of(), Map.of()))
                .toList();
    }

    private static Present<HostedZoneSpec> known(Route53Client route53, HostedZone zone) {
        GetHostedZoneResponse whole = route53.getHostedZone(request -> request.id(zone.id()));
        List<Ref<VpcSpec>> vpcs = whole.vpCs().stream()
                .map(VPC::vpcId)
                .map(Ref::<VpcSpec>external)
                .toList();
        Map<String, String> attributes = whole.delegationSet() == null
                ? Map.of()
                : Map.of("nameServers", String.join(", ", whole.delegationSet().nameServers()));
        return present(zone, vpcs, attributes, tags(route53, zone.id()));
    }

    private static Present<HostedZoneSpec> present(
            HostedZone zone, List<Ref<VpcSpec>> vpcs, Map<String, String> attributes, Map<String, String> tags) {
        return new Present<>(
                zone.id(),
                new HostedZoneSpec(zone.name(), vpcs, TagMap.visible(tags)),
                Readiness.READY,
                attributes,
                ZoneReference.ownership(zone.callerReference()));
    }

    private static Map<String, String> tags(Route53Client route53, String id) {
        Map<String, String> tags = new TreeMap<>();
        route53.listTagsForResources(request ->
                        request.resourceType(TagResourceType.HOSTEDZONE).resourceIds(id))
                .resourceTagSets()
                .forEach(set -> set.tags().forEach(tag -> tags.put(tag.key(), tag.value())));
        return tags;
    }

    @Override
    public String create(Scope scope, HostedZoneSpec desired, Creation creation) {
        Route53Client route53 = route53(scope);
        String reference = ZoneReference.of(creation.tags(), creation.token());
        CreateHostedZoneRequest.Builder request =
                CreateHostedZoneRequest.builder().name(desired.domain()).callerReference(reference);
        desired.vpcs().stream().findFirst().ifPresent(vpc -> request.vpc(vpc(scope, vpc.externalId())));
        String id;
        try {
            id = route53.createHostedZone(request.build()).hostedZone().id();
        } catch (HostedZoneAlreadyExistsException exists) {
            id = route53.listHostedZonesPaginator().hostedZones().stream()
                    .filter(zone -> zone.callerReference().equals(reference))
                    .map(HostedZone::id)
                    .findFirst()
                    .orElseThrow(() -> exists);
        }
        tag(route53, id, Tags.NONE, TagMap.visible(creation.tags().values()));
        return id;
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<HostedZoneSpec> observed, HostedZoneSpec desired) {
        Route53Client route53 = route53(scope);
        String id = observed.externalId();
        HostedZoneSpec from = observed.spec();
        // First those that come: the last one cannot go.
        without(desired.vpcs(), from.vpcs())
                .forEach(vpc -> route53.associateVPCWithHostedZone(
                        request -> request.hostedZoneId(id).vpc(vpc(scope, vpc))));
        without(from.vpcs(), desired.vpcs())
                .forEach(vpc -> route53.disassociateVPCFromHostedZone(
                        request -> request.hostedZoneId(id).vpc(vpc(scope, vpc))));
        tag(route53, id, from.tags(), desired.tags());
    }

    private static List<String> without(List<Ref<VpcSpec>> all, List<Ref<VpcSpec>> others) {
        List<Ref<VpcSpec>> left = new ArrayList<>(all);
        left.removeAll(others);
        return left.stream().map(Ref::externalId).toList();
    }

    private static VPC vpc(Scope scope, String id) {
        return VPC.builder().vpcRegion(scope.region().id()).vpcId(id).build();
    }

    private static void tag(Route53Client route53, String id, Tags observed, Tags desired) {
        TagMap.update(
                observed,
                desired,
                set -> route53.changeTagsForResource(request -> request.resourceType(TagResourceType.HOSTEDZONE)
                        .resourceId(id)
                        .addTags(set.entrySet().stream()
                                .map(tag -> Tag.builder()
                                        .key(tag.getKey())
                                        .value(tag.getValue())
                                        .build())
                                .toList())),
                gone -> route53.changeTagsForResource(request -> request.resourceType(TagResourceType.HOSTEDZONE)
                        .resourceId(id)
                        .removeTagKeys(gone)));
    }

    @Override
    public void delete(Scope scope, Present<HostedZoneSpec> observed) {
        Faults.absentIsSuccess(() -> route53(scope).deleteHostedZone(request -> request.id(observed.externalId())));
    }
}
