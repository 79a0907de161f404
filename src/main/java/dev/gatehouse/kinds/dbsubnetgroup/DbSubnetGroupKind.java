package dev.gatehouse.kinds.dbsubnetgroup;

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

/** Names DB subnet groups. */
@Component
final class DbSubnetGroupKind implements Kind<DbSubnetGroupSpec> {

    private final DbSubnetGroupDriver driver;

    DbSubnetGroupKind(DbSubnetGroupDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "db-subnet-group";
    }

    @Override
    public Class<DbSubnetGroupSpec> specType() {
        return DbSubnetGroupSpec.class;
    }

    @Override
    public Driver<DbSubnetGroupSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1500;
    }

    @Override
    public String group() {
        return "rds";
    }

    @Override
    public String icon() {
        return "collection";
    }

    @Override
    public List<Diagnostic> validate(DbSubnetGroupSpec spec, Surroundings surroundings) {
        return DbSubnetGroupFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return DbSubnetGroupProposal.in(surroundings);
    }

    /** Two cannot have one name. */
    @Override
    public boolean excludes(DbSubnetGroupSpec there, DbSubnetGroupSpec coming) {
        return there.groupName().equals(coming.groupName());
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "rds:CreateDBSubnetGroup",
                "rds:DescribeDBSubnetGroups",
                "rds:ModifyDBSubnetGroup",
                "rds:DeleteDBSubnetGroup",
                "rds:ListTagsForResource",
                "rds:AddTagsToResource",
                "rds:RemoveTagsFromResource");
    }

    @Override
    public List<String> commands(DbSubnetGroupSpec spec, Surroundings surroundings) {
        String subnets = spec.subnets().stream()
                .map(subnet -> " " + Typed.ref(subnet, surroundings))
                .collect(Collectors.joining());
        return List.of("aws rds create-db-subnet-group --db-subnet-group-name " + Typed.quoted(spec.groupName())
                + " --db-subnet-group-description " + Typed.quoted(spec.description()) + " --subnet-ids" + subnets);
    }
}
