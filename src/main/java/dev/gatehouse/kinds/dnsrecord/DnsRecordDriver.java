package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Brings records about, each with its mark beside it. */
@Component
final class DnsRecordDriver implements Driver<DnsRecordSpec> {

    private final Clients clients;
    private final Aliases aliases;

    DnsRecordDriver(Clients clients, Aliases aliases) {
        this.clients = clients;
        this.aliases = aliases;
    }

    private Route53Client route53(Scope scope) {
        return clients.of(Route53Client.class, scope);
    }

    @Override
    public List<Present<DnsRecordSpec>> observe(Scope scope, Set<String> detailed) {
        Route53Client route53 = route53(scope);
        return clients
                .listed(
                        scope,
                        HostedZone.class,
                        () -> route53.listHostedZonesPaginator().hostedZones().stream()
                                .toList())
                .stream()
                .flatMap(zone -> records(scope, zone.id()).all().stream())
                .toList();
    }

    private ZoneRecords records(Scope scope, String zoneId) {
        return new ZoneRecords(
                zoneId,
                route53(scope)
                        .listResourceRecordSetsPaginator(request -> request.hostedZoneId(zoneId))
                        .resourceRecordSets()
                        .stream()
                        .toList(),
                name -> aliases.target(scope, name),
                source -> aliases.address(scope, source));
    }

    private ResourceRecordSet set(Scope scope, DnsRecordSpec spec) {
        Ref<AliasTarget> target = spec.alias();
        String source = source(spec);
        if (!source.isEmpty()) {
            return ZoneRecords.set(
                    spec,
                    aliases.address(scope, source).orElseThrow(() -> Faults.notYetVisible("The address of " + source)));
        }
        return ZoneRecords.set(spec, alias -> {
            if (target != null) {
                aliases.point(alias, scope, target);
            }
        });
    }

    /** What has the address that the record says; empty if it is not of something, or points at its name. */
    private String source(DnsRecordSpec spec) {
        Ref<AliasTarget> target = spec.alias();
        return target != null && aliases.isAddress(target.externalId()) ? target.externalId() : "";
    }

    @Override
    public String create(Scope scope, DnsRecordSpec desired, Creation creation) {
        Route53Client route53 = route53(scope);
        String zoneId = desired.zone().externalId();
        List<Change> changes = new ArrayList<>();
        changes.add(change(ChangeAction.CREATE, set(scope, desired)));
        RecordMark.of(creation.tags(), source(desired))
                .ifPresent(mark -> changes.add(change(ChangeAction.CREATE, ZoneRecords.set(desired, mark))));
        try {
            send(route53, zoneId, changes);
        } catch (InvalidChangeBatchException refused) {
            // Name and type are the token: what this very creation made before is what it makes.
            records(scope, zoneId)
                    .mark(desired.recordName(), desired.type())
                    .filter(mark ->
                            TagMap.isOfThisCreation(mark.ownership().tags().values(), creation.tags()))
                    .orElseThrow(() -> refused);
        }
        return ZoneRecords.id(zoneId, desired.recordName(), desired.type());
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<DnsRecordSpec> observed, DnsRecordSpec desired) {
        List<Change> changes = new ArrayList<>();
        DnsRecordSpec from = observed.spec();
        boolean same = from.ttl() == desired.ttl()
                && from.values().equals(desired.values())
                && Objects.equals(from.alias(), desired.alias());
        if (!same) {
            changes.add(change(ChangeAction.UPSERT, set(scope, desired)));
        }
        observed.ownership()
                .map(owner -> new RecordMark(owner, desired.tags().name(), source(desired)))
                .filter(mark -> !mark.equals(
                        new RecordMark(mark.ownership(), from.tags().name(), source(from))))
                .ifPresent(mark -> changes.add(change(ChangeAction.UPSERT, ZoneRecords.set(desired, mark))));
        if (!changes.isEmpty()) {
            send(route53(scope), desired.zone().externalId(), changes);
        }
    }

    /** By all they say just now. */
    @Override
    public void delete(Scope scope, Present<DnsRecordSpec> observed) {
        Route53Client route53 = route53(scope);
        DnsRecordSpec was = observed.spec();
        String zoneId = was.zone().externalId();
        Faults.absentIsSuccess(() -> {
            List<Change> changes = records(scope, zoneId).with(was.recordName(), was.type()).stream()
                    .map(set -> change(ChangeAction.DELETE, set))
                    .toList();
            if (!changes.isEmpty()) {
                send(route53, zoneId, changes);
            }
        });
    }

    private static Change change(ChangeAction action, ResourceRecordSet set) {
        return Change.builder().action(action).resourceRecordSet(set).build();
    }

    private static void send(Route53Client route53, String zoneId, List<Change> changes) {
        route53.changeResourceRecordSets(
                request -> request.hostedZoneId(zoneId).changeBatch(batch -> batch.changes(changes)));
    }
}
