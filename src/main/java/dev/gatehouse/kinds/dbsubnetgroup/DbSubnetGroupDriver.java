package dev.gatehouse.kinds.dbsubnetgroup;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.DbSubnetGroupAlreadyExistsException;
import software.amazon.awssdk.services.rds.model.Tag;

/** Brings DB subnet groups about. */
@Component
final class DbSubnetGroupDriver implements Driver<DbSubnetGroupSpec> {

    private final Clients clients;

    DbSubnetGroupDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<DbSubnetGroupSpec>> observe(Scope scope, Set<String> detailed) {
        RdsClient rds = clients.of(RdsClient.class, scope);
        return rds.describeDBSubnetGroupsPaginator().dbSubnetGroups().stream()
                .map(group -> present(
                        group,
                        detailed.contains(group.dbSubnetGroupName()) ? tags(rds, group.dbSubnetGroupArn()) : Map.of()))
                .toList();
    }

    private static Present<DbSubnetGroupSpec> present(DBSubnetGroup group, Map<String, String> tags) {
        return new Present<>(
                group.dbSubnetGroupName(),
                new DbSubnetGroupSpec(
                        group.dbSubnetGroupName(),
                        group.dbSubnetGroupDescription(),
                        group.subnets().stream()
                                .map(subnet ->
                                        Ref.<dev.gatehouse.kinds.subnet.SubnetSpec>external(subnet.subnetIdentifier()))
                                .toList(),
                        TagMap.visible(tags)),
                Readiness.READY,
                Map.of("state", group.subnetGroupStatus()),
                TagMap.ownership(tags));
    }

    @Override
    public String create(Scope scope, DbSubnetGroupSpec desired, Creation creation) {
        RdsClient rds = clients.of(RdsClient.class, scope);
        try {
            return rds.createDBSubnetGroup(request -> request.dbSubnetGroupName(desired.groupName())
                            .dbSubnetGroupDescription(desired.description())
                            .subnetIds(ids(desired))
                            .tags(list(creation.tags().values())))
                    .dbSubnetGroup()
                    .dbSubnetGroupName();
        } catch (DbSubnetGroupAlreadyExistsException exists) {
            // The name is the token: what this very creation made before is what it makes.
            if (TagMap.isOfThisCreation(tags(rds, arn(scope, desired.groupName())), creation.tags())) {
                return desired.groupName();
            }
            throw exists;
        }
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<DbSubnetGroupSpec> observed, DbSubnetGroupSpec desired) {
        RdsClient rds = clients.of(RdsClient.class, scope);
        DbSubnetGroupSpec from = observed.spec();
        if (!from.description().equals(desired.description()) || !from.subnets().equals(desired.subnets())) {
            rds.modifyDBSubnetGroup(request -> request.dbSubnetGroupName(observed.externalId())
                    .dbSubnetGroupDescription(desired.description())
                    .subnetIds(ids(desired)));
        }
        String arn = arn(scope, observed.externalId());
        TagMap.update(
                from.tags(),
                desired.tags(),
                set -> rds.addTagsToResource(
                        request -> request.resourceName(arn).tags(list(set))),
                gone -> rds.removeTagsFromResource(
                        request -> request.resourceName(arn).tagKeys(gone)));
    }

    @Override
    public void delete(Scope scope, Present<DbSubnetGroupSpec> observed) {
        Faults.absentIsSuccess(() -> clients.of(RdsClient.class, scope)
                .deleteDBSubnetGroup(request -> request.dbSubnetGroupName(observed.externalId())));
    }

    private static List<String> ids(DbSubnetGroupSpec spec) {
        return spec.subnets().stream().map(Ref::externalId).toList();
    }

    private static String arn(Scope scope, String name) {
        return "arn:aws:rds:" + scope.region() + ":" + scope.account() + ":subgrp:" + name;
    }

    private static Map<String, String> tags(RdsClient rds, String arn) {
        Map<String, String> tags = new TreeMap<>();
        rds.listTagsForResource(request -> request.resourceName(arn))
                .tagList()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
