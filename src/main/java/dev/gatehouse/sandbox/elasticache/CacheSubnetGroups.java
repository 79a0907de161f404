package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Subnet;
import dev.gatehouse.sandbox.elasticache.CacheSubnetGroupRow.MemberRow;
import dev.gatehouse.sandbox.traits.Markers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.model.CacheSubnetGroup;
import software.amazon.awssdk.services.elasticache.model.CreateCacheSubnetGroupRequest;
import software.amazon.awssdk.services.elasticache.model.CreateCacheSubnetGroupResponse;
import software.amazon.awssdk.services.elasticache.model.DeleteCacheSubnetGroupRequest;
import software.amazon.awssdk.services.elasticache.model.DeleteCacheSubnetGroupResponse;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheSubnetGroupsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheSubnetGroupsResponse;
import software.amazon.awssdk.services.elasticache.model.ModifyCacheSubnetGroupRequest;
import software.amazon.awssdk.services.elasticache.model.ModifyCacheSubnetGroupResponse;
import software.amazon.awssdk.services.elasticache.model.NetworkType;

/** Cache subnet groups: subnets of one VPC, of one zone or more. */
public final class CacheSubnetGroups {

    private static final String DEFAULT = "default";
    private static final Pattern NAME = Pattern.compile("[a-z](?:-?[a-z0-9])*");
    private static final int LONGEST = 255;
    private static final int MOST_GROUPS = 300;
    private static final int MOST_SUBNETS = 20;

    private final CacheTables tables;
    private final ServiceNetwork network;

    CacheSubnetGroups(Cloud cloud) {
        this.tables = new CacheTables(cloud);
        this.network = new ServiceNetwork(cloud);
    }

    public CreateCacheSubnetGroupResponse createCacheSubnetGroup(CreateCacheSubnetGroupRequest request) {
        String name = newName(request.cacheSubnetGroupName());
        String description = CacheErrors.required(request.cacheSubnetGroupDescription(), "CacheSubnetGroupDescription");
        Map<String, String> tags = tables.tags().checked(CacheTags.map(request.tags()));
        if (tables.subnetGroups().get(name).isPresent()) {
            throw AwsError.of("CacheSubnetGroupAlreadyExists", "Cache subnet group " + name + " already exists.");
        }
        if (tables.subnetGroups().all().size() >= MOST_GROUPS) {
            throw AwsError.of(
                    "CacheSubnetGroupQuotaExceeded", "The maximum number of cache subnet groups has been reached.");
        }
        CacheSubnetGroupRow group = group(name, description, request.subnetIds());
        tables.subnetGroups().put(name, group);
        tables.tags().add(tables.arn("subnetgroup", name), tags);
        return CreateCacheSubnetGroupResponse.builder()
                .cacheSubnetGroup(describe(group))
                .build();
    }

    public ModifyCacheSubnetGroupResponse modifyCacheSubnetGroup(ModifyCacheSubnetGroupRequest request) {
        CacheSubnetGroupRow old = find(request.cacheSubnetGroupName());
        String description = Objects.requireNonNullElse(request.cacheSubnetGroupDescription(), old.description());
        CacheSubnetGroupRow changed = request.subnetIds().isEmpty()
                ? new CacheSubnetGroupRow(old.name(), description, old.vpcId(), old.subnets())
                : group(old.name(), description, request.subnetIds());
        for (MemberRow subnet : old.subnets()) {
            boolean used = tables.groups().stream().anyMatch(one -> one.uses(subnet.subnetId()));
            if (used && !changed.subnets().contains(subnet)) {
                throw AwsError.of("SubnetInUse", "The subnet ID " + subnet.subnetId() + " is in use.");
            }
        }
        tables.subnetGroups().put(old.name(), changed);
        return ModifyCacheSubnetGroupResponse.builder()
                .cacheSubnetGroup(describe(changed))
                .build();
    }

    public DescribeCacheSubnetGroupsResponse describeCacheSubnetGroups(DescribeCacheSubnetGroupsRequest request) {
        List<CacheSubnetGroupRow> wanted = request.cacheSubnetGroupName() == null
                ? tables.subnetGroups().all()
                : List.of(find(request.cacheSubnetGroupName()));
        var page = Markers.page(wanted, CacheSubnetGroupRow::name, request.maxRecords(), request.marker());
        return DescribeCacheSubnetGroupsResponse.builder()
                .cacheSubnetGroups(page.map(this::describe))
                .marker(page.marker())
                .build();
    }

    public DeleteCacheSubnetGroupResponse deleteCacheSubnetGroup(DeleteCacheSubnetGroupRequest request) {
        CacheSubnetGroupRow group = find(request.cacheSubnetGroupName());
        if (tables.groups().stream().anyMatch(one -> one.subnetGroup().equals(group.name()))) {
            throw AwsError.of(
                    "CacheSubnetGroupInUse",
                    "Cache subnet group " + group.name() + " is currently in use by a cache cluster.");
        }
        tables.subnetGroups().remove(group.name());
        tables.tags().forget(tables.arn("subnetgroup", group.name()));
        return DeleteCacheSubnetGroupResponse.builder().build();
    }

    /** The group of that name; without a name, the one that ElastiCache makes of the default VPC. */
    CacheSubnetGroupRow forReplicationGroup(@Nullable String name) {
        if (name != null && !name.equals(DEFAULT)) {
            return find(name);
        }
        return tables.subnetGroups().get(DEFAULT).orElseGet(this::makeDefault);
    }

    private CacheSubnetGroupRow makeDefault() {
        List<String> subnets = network.defaultVpc().stream()
                .flatMap(vpc -> network.subnetsOf(vpc.id()).stream())
                .filter(Subnet::isDefault)
                .map(Subnet::id)
                .toList();
        if (subnets.isEmpty()) {
            throw AwsError.of("InvalidVPCNetworkStateFault", "There is no default VPC in this Region.");
        }
        CacheSubnetGroupRow group = group(DEFAULT, "Default CacheSubnetGroup", subnets);
        tables.subnetGroups().put(DEFAULT, group);
        return group;
    }

    private CacheSubnetGroup describe(CacheSubnetGroupRow group) {
        return CacheSubnetGroup.builder()
                .cacheSubnetGroupName(group.name())
                .cacheSubnetGroupDescription(group.description())
                .vpcId(group.vpcId())
                .subnets(group.subnets().stream()
                        .map(CacheSubnetGroups::describe)
                        .toList())
                .arn(tables.arn("subnetgroup", group.name()))
                .supportedNetworkTypes(NetworkType.IPV4)
                .build();
    }

    private static software.amazon.awssdk.services.elasticache.model.Subnet describe(MemberRow subnet) {
        return software.amazon.awssdk.services.elasticache.model.Subnet.builder()
                .subnetIdentifier(subnet.subnetId())
                .subnetAvailabilityZone(zone -> zone.name(subnet.zone()))
                .supportedNetworkTypes(NetworkType.IPV4)
                .build();
    }

    private static String newName(@Nullable String asked) {
        String name = CacheErrors.required(asked, "CacheSubnetGroupName").toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches() || name.length() > LONGEST || name.equals(DEFAULT)) {
            throw CacheErrors.invalid("The parameter CacheSubnetGroupName is not a valid identifier. Identifiers must"
                    + " begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end"
                    + " with a hyphen or contain two consecutive hyphens.");
        }
        return name;
    }

    private CacheSubnetGroupRow find(@Nullable String asked) {
        String name = CacheErrors.required(asked, "CacheSubnetGroupName").toLowerCase(Locale.ROOT);
        return tables.subnetGroups()
                .get(name)
                .orElseThrow(() -> AwsError.of(
                        "CacheSubnetGroupNotFoundFault", "Cache Subnet Group " + name + " does not exist."));
    }

    private CacheSubnetGroupRow group(String name, String description, List<String> subnetIds) {
        if (subnetIds.isEmpty()) {
            throw CacheErrors.invalid("The parameter SubnetIds must be provided.");
        }
        if (subnetIds.size() > MOST_SUBNETS) {
            throw AwsError.of("CacheSubnetQuotaExceededFault", "The maximum number of subnets in a group is 20.");
        }
        List<Subnet> subnets = subnetIds.stream()
                .distinct()
                .flatMap(id -> network.subnet(id).stream())
                .toList();
        if (subnets.size() < subnetIds.stream().distinct().count()) {
            throw CacheErrors.invalid("Some input subnets in :[" + String.join(", ", subnetIds) + "] are invalid.");
        }
        Subnet first = subnets.getFirst();
        subnets.stream()
                .filter(subnet -> !subnet.vpcId().equals(first.vpcId()))
                .findFirst()
                .ifPresent(other -> {
                    throw AwsError.of(
                            "InvalidSubnet",
                            "Subnets " + first.id() + " and " + other.id() + " are not in the same VPC.");
                });
        return new CacheSubnetGroupRow(
                name,
                description,
                first.vpcId(),
                subnets.stream()
                        .map(subnet -> new MemberRow(subnet.id(), subnet.zone()))
                        .toList());
    }
}
