package dev.gatehouse.kinds.cachesubnetgroup;

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
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.CacheSubnetGroup;
import software.amazon.awssdk.services.elasticache.model.CacheSubnetGroupAlreadyExistsException;
import software.amazon.awssdk.services.elasticache.model.Tag;

/** Brings cache subnet groups about. */
@Component
final class CacheSubnetGroupDriver implements Driver<CacheSubnetGroupSpec> {

    private final Clients clients;

    CacheSubnetGroupDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<CacheSubnetGroupSpec>> observe(Scope scope, Set<String> detailed) {
        ElastiCacheClient elastiCache = clients.of(ElastiCacheClient.class, scope);
        return elastiCache.describeCacheSubnetGroupsPaginator().cacheSubnetGroups().stream()
                .map(group -> present(
                        group,
                        detailed.contains(group.cacheSubnetGroupName()) ? tags(elastiCache, group.arn()) : Map.of()))
                .toList();
    }

    private static Present<CacheSubnetGroupSpec> present(CacheSubnetGroup group, Map<String, String> tags) {
        return new Present<>(
                group.cacheSubnetGroupName(),
                new CacheSubnetGroupSpec(
                        group.cacheSubnetGroupName(),
                        group.cacheSubnetGroupDescription(),
                        group.subnets().stream()
                                .map(subnet ->
                                        Ref.<dev.gatehouse.kinds.subnet.SubnetSpec>external(subnet.subnetIdentifier()))
                                .toList(),
                        TagMap.visible(tags)),
                Readiness.READY,
                Map.of("vpc", group.vpcId()),
                TagMap.ownership(tags));
    }

    @Override
    public String create(Scope scope, CacheSubnetGroupSpec desired, Creation creation) {
        ElastiCacheClient elastiCache = clients.of(ElastiCacheClient.class, scope);
        try {
            return elastiCache
                    .createCacheSubnetGroup(request -> request.cacheSubnetGroupName(desired.groupName())
                            .cacheSubnetGroupDescription(desired.description())
                            .subnetIds(ids(desired))
                            .tags(list(creation.tags().values())))
                    .cacheSubnetGroup()
                    .cacheSubnetGroupName();
        } catch (CacheSubnetGroupAlreadyExistsException exists) {
            // The name is the token: what this very creation made before is what it makes.
            if (TagMap.isOfThisCreation(tags(elastiCache, arn(scope, desired.groupName())), creation.tags())) {
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
    public void update(Scope scope, Present<CacheSubnetGroupSpec> observed, CacheSubnetGroupSpec desired) {
        ElastiCacheClient elastiCache = clients.of(ElastiCacheClient.class, scope);
        CacheSubnetGroupSpec from = observed.spec();
        if (!from.description().equals(desired.description()) || !from.subnets().equals(desired.subnets())) {
            elastiCache.modifyCacheSubnetGroup(request -> request.cacheSubnetGroupName(observed.externalId())
                    .cacheSubnetGroupDescription(desired.description())
                    .subnetIds(ids(desired)));
        }
        String arn = arn(scope, observed.externalId());
        TagMap.update(
                from.tags(),
                desired.tags(),
                set -> elastiCache.addTagsToResource(
                        request -> request.resourceName(arn).tags(list(set))),
                gone -> elastiCache.removeTagsFromResource(
                        request -> request.resourceName(arn).tagKeys(gone)));
    }

    @Override
    public void delete(Scope scope, Present<CacheSubnetGroupSpec> observed) {
        Faults.absentIsSuccess(() -> clients.of(ElastiCacheClient.class, scope)
                .deleteCacheSubnetGroup(request -> request.cacheSubnetGroupName(observed.externalId())));
    }

    private static List<String> ids(CacheSubnetGroupSpec spec) {
        return spec.subnets().stream().map(Ref::externalId).toList();
    }

    private static String arn(Scope scope, String name) {
        return "arn:aws:elasticache:" + scope.region() + ":" + scope.account() + ":subnetgroup:" + name;
    }

    private static Map<String, String> tags(ElastiCacheClient elastiCache, String arn) {
        Map<String, String> tags = new TreeMap<>();
        elastiCache
                .listTagsForResource(request -> request.resourceName(arn))
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
