package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names DB instances. */
@Component
final class DbInstanceKind implements Kind<DbInstanceSpec> {

    private static final List<String> CLASSES = List.of(
            "db.t4g.micro",
            "db.t4g.small",
            "db.t4g.medium",
            "db.t3.micro",
            "db.t3.small",
            "db.t3.medium",
            "db.m7g.large",
            "db.m6i.large",
            "db.r7g.large");

    private final DbInstanceDriver driver;
    private final DbInstanceNetworkFindings network;

    DbInstanceKind(DbInstanceDriver driver, DbInstanceNetworkFindings network) {
        this.driver = driver;
        this.network = network;
    }

    @Override
    public String name() {
        return "db-instance";
    }

    @Override
    public Class<DbInstanceSpec> specType() {
        return DbInstanceSpec.class;
    }

    @Override
    public Driver<DbInstanceSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1510;
    }

    @Override
    public String group() {
        return "rds";
    }

    @Override
    public String icon() {
        return "database";
    }

    @Override
    public List<Diagnostic> validate(DbInstanceSpec spec, Surroundings surroundings) {
        return Stream.concat(
                        DbInstanceFindings.about(spec, surroundings).stream(),
                        network.about(spec, surroundings).stream())
                .toList();
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return DbInstanceProposal.in(surroundings);
    }

    @Override
    public Map<String, List<Choice>> choices(Surroundings surroundings) {
        return Map.of(
                "instanceClass",
                        CLASSES.stream().map(name -> new Choice(name, "")).toList(),
                "engineVersion",
                        Arrays.stream(DatabaseEngine.values())
                                .flatMap(engine -> engine.knownVersions().stream()
                                        .map(version -> new Choice(version, engine.wireName())))
                                .toList());
    }

    /** A public address needs whatever gives its VPC the internet. */
    @Override
    public Set<Role> needs(DbInstanceSpec spec, Lookup lookup) {
        return spec.publiclyAccessible()
                ? DbInstanceNetworkFindings.vpc(spec, lookup).stream()
                        .map(Role::internet)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * Storage never shrinks, and no version goes back. Storage that was to grow by less than a tenth has grown by a tenth,
     * which is no reason to make the database anew.
     */
    @Override
    public boolean replaces(DbInstanceSpec from, DbInstanceSpec to) {
        return Math.ceil(to.allocatedStorage() * 1.1) < from.allocatedStorage()
                || Version.of(to.engineVersion()).compareTo(Version.of(from.engineVersion())) < 0;
    }

    /** A standby doubles class and storage. The password that RDS keeps is a secret like any other. */
    @Override
    public List<Charge> charges(DbInstanceSpec spec) {
        String price = CLASSES.contains(spec.instanceClass()) ? spec.instanceClass() : "db.other";
        BigDecimal copies = BigDecimal.valueOf(spec.multiAz() ? 2 : 1);
        return List.of(
                new Charge(price, copies),
                new Charge("db-storage", copies.multiply(BigDecimal.valueOf(spec.allocatedStorage()))),
                Charge.hourly("secret"));
    }

    /** Backups are free up to the size of the database. */
    @Override
    public List<String> billedByUse(DbInstanceSpec spec) {
        return List.of("db-backup:stored");
    }

    /** Two cannot have one identifier. */
    @Override
    public boolean excludes(DbInstanceSpec there, DbInstanceSpec coming) {
        return there.identifier().equals(coming.identifier());
    }

    @Override
    public boolean irreplaceable() {
        return true;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "rds:CreateDBInstance",
                "rds:DescribeDBInstances",
                "rds:ModifyDBInstance",
                "rds:DeleteDBInstance",
                "rds:CreateDBSnapshot",
                "rds:AddTagsToResource",
                "rds:RemoveTagsFromResource",
                "secretsmanager:CreateSecret",
                "secretsmanager:TagResource",
                "kms:DescribeKey",
                "kms:CreateGrant");
    }

    @Override
    public List<String> commands(DbInstanceSpec spec, Surroundings surroundings) {
        return DbInstanceCommands.of(spec, surroundings);
    }
}
