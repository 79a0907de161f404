package dev.gatehouse.kinds.cachesubnetgroup;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names cache subnet groups. */
@Component
final class CacheSubnetGroupKind implements Kind<CacheSubnetGroupSpec> {

    private final CacheSubnetGroupDriver driver;

    CacheSubnetGroupKind(CacheSubnetGroupDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "cache-subnet-group";
    }

    @Override
    public Class<CacheSubnetGroupSpec> specType() {
        return CacheSubnetGroupSpec.class;
    }

    @Override
    public Driver<CacheSubnetGroupSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1700;
    }

    @Override
    public String group() {
        return "redis";
    }

    @Override
    public String icon() {
        return "boxes";
    }

    @Override
    public List<Diagnostic> validate(CacheSubnetGroupSpec spec, Surroundings surroundings) {
        return CacheSubnetGroupFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return CacheSubnetGroupProposal.in(surroundings);
    }

    /** Two cannot have one name. */
    @Override
    public boolean excludes(CacheSubnetGroupSpec there, CacheSubnetGroupSpec coming) {
        return there.groupName().equals(coming.groupName());
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "elasticache:CreateCacheSubnetGroup",
                "elasticache:DescribeCacheSubnetGroups",
                "elasticache:ModifyCacheSubnetGroup",
                "elasticache:DeleteCacheSubnetGroup",
                "elasticache:ListTagsForResource",
                "elasticache:AddTagsToResource",
                "elasticache:RemoveTagsFromResource");
    }

    @Override
    public List<String> commands(CacheSubnetGroupSpec spec, Surroundings surroundings) {
        String subnets = spec.subnets().stream()
                .map(subnet -> " " + Typed.ref(subnet, surroundings))
                .collect(Collectors.joining());
        return List.of("aws elasticache create-cache-subnet-group --cache-subnet-group-name "
                + Typed.quoted(spec.groupName()) + " --cache-subnet-group-description "
                + Typed.quoted(spec.description()) + " --subnet-ids" + subnets);
    }
}
