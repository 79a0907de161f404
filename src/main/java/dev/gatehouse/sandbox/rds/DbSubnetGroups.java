package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Subnet;
import dev.gatehouse.sandbox.rds.DbSubnetGroupRow.MemberRow;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.CreateDbSubnetGroupRequest;
import software.amazon.awssdk.services.rds.model.CreateDbSubnetGroupResponse;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.DeleteDbSubnetGroupRequest;
import software.amazon.awssdk.services.rds.model.DeleteDbSubnetGroupResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbSubnetGroupsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSubnetGroupsResponse;
import software.amazon.awssdk.services.rds.model.ModifyDbSubnetGroupRequest;
import software.amazon.awssdk.services.rds.model.ModifyDbSubnetGroupResponse;

/** DB subnet groups: subnets of one VPC in at least two zones, among which RDS chooses where an instance lives. */
public final class DbSubnetGroups {

    private static final String DEFAULT = "default";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._ -]{0,254}");
    private static final int MOST_GROUPS = 50;
    private static final int MOST_SUBNETS = 20;

    private final RdsTables tables;
    private final ServiceNetwork network;

    DbSubnetGroups(Cloud cloud) {
        this.tables = new RdsTables(cloud);
        this.network = new ServiceNetwork(cloud);
    }

    public CreateDbSubnetGroupResponse createDBSubnetGroup(CreateDbSubnetGroupRequest request) {
        String name = newName(request.dbSubnetGroupName());
        String description = RdsErrors.required(request.dbSubnetGroupDescription(), "DBSubnetGroupDescription");
        Map<String, String> tags = tables.tags().checked(DbTags.map(request.tags()));
        if (tables.subnetGroups().get(name).isPresent()) {
            throw AwsError.of("DBSubnetGroupAlreadyExists", "The DB subnet group '" + name + "' already exists.");
        }
        if (tables.subnetGroups().all().size() >= MOST_GROUPS) {
            throw AwsError.of("DBSubnetGroupQuotaExceeded", "The maximum number of DB subnet groups has been reached.");
        }
        DbSubnetGroupRow group = group(name, description, request.subnetIds());
        tables.subnetGroups().put(name, group);
        tables.tags().add(tables.arn("subgrp", name), tags);
        return CreateDbSubnetGroupResponse.builder()
                .dbSubnetGroup(describe(group))
                .build();
    }

    public ModifyDbSubnetGroupResponse modifyDBSubnetGroup(ModifyDbSubnetGroupRequest request) {
        DbSubnetGroupRow old = find(request.dbSubnetGroupName());
        String description = Objects.requireNonNullElse(request.dbSubnetGroupDescription(), old.description());
        DbSubnetGroupRow changed = group(old.name(), description, request.subnetIds());
        for (DbInstanceRow instance : instancesIn(old.name())) {
            for (MemberRow subnet : old.subnets()) {
                if (!changed.subnets().contains(subnet) && instance.uses(subnet.subnetId())) {
                    throw AwsError.of(
                            "SubnetAlreadyInUse",
                            "The subnet '" + subnet.subnetId() + "' is already in use by a DB instance.");
                }
            }
        }
        tables.subnetGroups().put(old.name(), changed);
        return ModifyDbSubnetGroupResponse.builder()
                .dbSubnetGroup(describe(changed))
                .build();
    }

    public DescribeDbSubnetGroupsResponse describeDBSubnetGroups(DescribeDbSubnetGroupsRequest request) {
        Unsupported.refuse(request, Set.of("DBSubnetGroupName", "MaxRecords", "Marker"));
        List<DbSubnetGroupRow> wanted = request.dbSubnetGroupName() == null
                ? tables.subnetGroups().all()
                : List.of(find(request.dbSubnetGroupName()));
        var page = Markers.page(wanted, DbSubnetGroupRow::name, request.maxRecords(), request.marker());
        return DescribeDbSubnetGroupsResponse.builder()
                .dbSubnetGroups(page.map(this::describe))
                .marker(page.marker())
                .build();
    }

    public DeleteDbSubnetGroupResponse deleteDBSubnetGroup(DeleteDbSubnetGroupRequest request) {
        DbSubnetGroupRow group = find(request.dbSubnetGroupName());
        instancesIn(group.name()).stream().findFirst().ifPresent(instance -> {
            throw AwsError.of(
                    "InvalidDBSubnetGroupStateFault",
                    "Cannot delete the subnet group '" + group.name() + "' because at least one database instance: "
                            + instance.id() + " is still using it.");
        });
        tables.subnetGroups().remove(group.name());
        tables.tags().forget(tables.arn("subgrp", group.name()));
        return DeleteDbSubnetGroupResponse.builder().build();
    }

    /** The group of that name; without a name, the one that RDS makes of the default VPC when it is first wanted. */
    DbSubnetGroupRow forInstance(@Nullable String name) {
        if (name != null && !name.equals(DEFAULT)) {
            return find(name);
        }
        return tables.subnetGroups().get(DEFAULT).orElseGet(this::makeDefault);
    }

    private DbSubnetGroupRow makeDefault() {
        List<String> subnets = network.defaultVpc().stream()
                .flatMap(vpc -> network.subnetsOf(vpc.id()).stream())
                .filter(Subnet::isDefault)
                .map(Subnet::id)
                .toList();
        if (subnets.isEmpty()) {
            throw RdsErrors.invalid(
                    "No default subnet detected in VPC. Please contact AWS Support to recreate default Subnets.");
        }
        DbSubnetGroupRow group = group(DEFAULT, DEFAULT, subnets);
        tables.subnetGroups().put(DEFAULT, group);
        return group;
    }

    DBSubnetGroup describe(DbSubnetGroupRow group) {
        return DBSubnetGroup.builder()
                .dbSubnetGroupName(group.name())
                .dbSubnetGroupDescription(group.description())
                .vpcId(group.vpcId())
                .subnetGroupStatus("Complete")
                .subnets(group.subnets().stream().map(DbSubnetGroups::describe).toList())
                .dbSubnetGroupArn(tables.arn("subgrp", group.name()))
                .supportedNetworkTypes("IPV4")
                .build();
    }

    private static software.amazon.awssdk.services.rds.model.Subnet describe(MemberRow subnet) {
        return software.amazon.awssdk.services.rds.model.Subnet.builder()
                .subnetIdentifier(subnet.subnetId())
                .subnetAvailabilityZone(zone -> zone.name(subnet.zone()))
                .subnetOutpost(outpost -> {})
                .subnetStatus("Active")
                .build();
    }

    private static String newName(@Nullable String asked) {
        String name = RdsErrors.required(asked, "DBSubnetGroupName").toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw RdsErrors.invalid("The parameter DBSubnetGroupName is not a valid identifier. Identifiers must begin"
                    + " with a letter; must contain only ASCII letters, digits, periods, underscores, spaces, and"
                    + " hyphens.");
        }
        if (name.equals(DEFAULT)) {
            throw RdsErrors.invalid("The name '" + DEFAULT + "' is reserved.");
        }
        return name;
    }

    private DbSubnetGroupRow find(@Nullable String asked) {
        String name = RdsErrors.required(asked, "DBSubnetGroupName").toLowerCase(Locale.ROOT);
        return tables.subnetGroups()
                .get(name)
                .orElseThrow(() -> new AwsError(
                        404, "DBSubnetGroupNotFoundFault", "DB subnet group '" + name + "' does not exist."));
    }

    private DbSubnetGroupRow group(String name, String description, List<String> subnetIds) {
        if (subnetIds.isEmpty()) {
            throw RdsErrors.invalid("The parameter SubnetIds must be provided and must not be blank.");
        }
        if (subnetIds.size() > MOST_SUBNETS) {
            throw AwsError.of("DBSubnetQuotaExceededFault", "The maximum number of subnets in a group is 20.");
        }
        List<Subnet> subnets = subnetIds.stream().distinct().map(this::subnet).toList();
        String vpcId = subnets.getFirst().vpcId();
        subnets.stream()
                .filter(subnet -> !subnet.vpcId().equals(vpcId))
                .findFirst()
                .ifPresent(subnet -> {
                    throw invalidSubnet(subnet.id());
                });
        DbSubnetGroupRow group = new DbSubnetGroupRow(
                name,
                description,
                vpcId,
                subnets.stream()
                        .map(subnet -> new MemberRow(subnet.id(), subnet.zone()))
                        .toList());
        if (group.zones().size() < 2) {
            throw AwsError.of(
                    "DBSubnetGroupDoesNotCoverEnoughAZs",
                    "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: "
                            + String.join(", ", group.zones()) + ". Add subnets to cover at least 2 AZs.");
        }
        return group;
    }

    private Subnet subnet(String id) {
        return network.subnet(id).orElseThrow(() -> invalidSubnet(id));
    }

    private static AwsError invalidSubnet(String id) {
        return AwsError.of(
                "InvalidSubnet",
                "The requested subnet " + id
                        + " is invalid, or multiple subnets were requested that are not all in a common VPC.");
    }

    private List<DbInstanceRow> instancesIn(String group) {
        return tables.instances().stream()
                .filter(instance ->
                        instance.settings().last().capacity().subnetGroup().equals(group))
                .toList();
    }
}
