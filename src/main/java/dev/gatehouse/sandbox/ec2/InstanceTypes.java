package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.TypeCatalog.InstanceTypeFacts;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypeOfferingsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypeOfferingsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesResponse;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeOffering;

/** Instance types, and where they are offered. */
public final class InstanceTypes {

    private static final Pages PAGES = new Pages(5, 1000);

    private final Zones zones;
    private final Filters<InstanceTypeFacts> filters = new Filters<InstanceTypeFacts>()
            .on("bare-metal", type -> false)
            .on("burstable-performance-supported", InstanceTypeFacts::isBurstable)
            .on("current-generation", type -> true)
            .on("free-tier-eligible", InstanceTypes::isFree)
            .on("hypervisor", type -> type.isNitro() ? "nitro" : "xen")
            .on("instance-storage-supported", type -> false)
            .on("instance-type", InstanceTypeFacts::name)
            .on("memory-info.size-in-mib", InstanceTypes::mib)
            .on("network-info.ipv4-addresses-per-interface", InstanceTypeFacts::addresses)
            .on("network-info.maximum-network-interfaces", InstanceTypeFacts::interfaces)
            .on("network-info.network-performance", InstanceTypeFacts::networkPerformance)
            .on("processor-info.supported-architecture", InstanceTypeFacts::architecture)
            .on("supported-root-device-type", type -> "ebs")
            .on("supported-usage-class", type -> "on-demand")
            .on("supported-virtualization-type", type -> "hvm")
            .on("vcpu-info.default-vcpus", InstanceTypeFacts::vcpus);

    private final Filters<InstanceTypeOffering> offeringFilters = new Filters<InstanceTypeOffering>()
            .on("instance-type", InstanceTypeOffering::instanceTypeAsString)
            .on("location", InstanceTypeOffering::location);

    public InstanceTypes(Cloud cloud) {
        this.zones = new Zones(cloud.region());
    }

    public DescribeInstanceTypesResponse describeInstanceTypes(DescribeInstanceTypesRequest request) {
        List<String> unknown = request.instanceTypesAsStrings().stream()
                .filter(name -> TypeCatalog.find(name).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw AwsError.of("InvalidInstanceType", "The following supplied instance types do not exist: " + unknown);
        }
        List<InstanceTypeFacts> wanted = TypeCatalog.all().stream()
                .filter(type -> request.instanceTypesAsStrings().isEmpty()
                        || request.instanceTypesAsStrings().contains(type.name()))
                .filter(type -> zones.names().stream().anyMatch(type::isOfferedIn))
                .toList();
        var page = PAGES.page(
                filters.narrow(wanted, request.filters()),
                InstanceTypeFacts::name,
                request.maxResults(),
                request.nextToken());
        return DescribeInstanceTypesResponse.builder()
                .instanceTypes(page.map(InstanceTypes::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public DescribeInstanceTypeOfferingsResponse describeInstanceTypeOfferings(
            DescribeInstanceTypeOfferingsRequest request) {
        String kind = request.locationTypeAsString() == null ? "region" : request.locationTypeAsString();
        List<InstanceTypeOffering> all = TypeCatalog.all().stream()
                .flatMap(type -> locations(type, kind)
                        .map(location -> InstanceTypeOffering.builder()
                                .instanceType(type.name())
                                .locationType(kind)
                                .location(location)
                                .build()))
                .toList();
        var page = PAGES.page(
                offeringFilters.narrow(all, request.filters()),
                offering -> offering.instanceTypeAsString() + " " + offering.location(),
                request.maxResults(),
                request.nextToken());
        return DescribeInstanceTypeOfferingsResponse.builder()
                .instanceTypeOfferings(page.rows())
                .nextToken(page.nextToken())
                .build();
    }

    private Stream<String> locations(InstanceTypeFacts type, String kind) {
        Stream<String> offering = zones.names().stream().filter(type::isOfferedIn);
        return switch (kind) {
            case "region" -> offering.map(zone -> zones.region()).distinct();
            case "availability-zone" -> offering;
            case "availability-zone-id" -> offering.map(zones::idOf);
            default ->
                throw Parameters.invalidValue(
                        kind, "LocationType", "It must be region, availability-zone or availability-zone-id.");
        };
    }

    private static boolean isFree(InstanceTypeFacts type) {
        return type.name().equals("t2.micro") || type.name().equals("t3.micro");
    }

    private static long mib(InstanceTypeFacts type) {
        return Math.round(type.gib() * 1024);
    }

    private static InstanceTypeInfo describe(InstanceTypeFacts type) {
        return InstanceTypeInfo.builder()
                .instanceType(type.name())
                .currentGeneration(true)
                .freeTierEligible(isFree(type))
                .supportedUsageClassesWithStrings("on-demand", "spot")
                .supportedRootDeviceTypesWithStrings("ebs")
                .supportedVirtualizationTypesWithStrings("hvm")
                .supportedBootModesWithStrings(
                        type.architecture().equals("arm64") ? List.of("uefi") : List.of("legacy-bios", "uefi"))
                .bareMetal(false)
                .hypervisor(type.isNitro() ? "nitro" : "xen")
                .processorInfo(processor -> processor.supportedArchitecturesWithStrings(type.architecture()))
                .vCpuInfo(cpus -> cpus.defaultVCpus(type.vcpus())
                        .defaultCores(type.isNitro() ? Math.max(1, type.vcpus() / 2) : type.vcpus())
                        .defaultThreadsPerCore(type.isNitro() ? 2 : 1))
                .memoryInfo(memory -> memory.sizeInMiB(mib(type)))
                .instanceStorageSupported(false)
                .ebsInfo(ebs -> ebs.ebsOptimizedSupport(type.isNitro() ? "default" : "unsupported")
                        .encryptionSupport("supported")
                        .nvmeSupport(type.isNitro() ? "required" : "unsupported"))
                .networkInfo(network -> network.networkPerformance(type.networkPerformance())
                        .maximumNetworkInterfaces(type.interfaces())
                        .maximumNetworkCards(1)
                        .defaultNetworkCardIndex(0)
                        .ipv4AddressesPerInterface(type.addresses())
                        .ipv6AddressesPerInterface(type.addresses())
                        .ipv6Supported(true)
                        .enaSupport(type.isNitro() ? "required" : "unsupported"))
                .hibernationSupported(false)
                .burstablePerformanceSupported(type.isBurstable())
                .dedicatedHostsSupported(type.isNitro())
                .autoRecoverySupported(true)
                .build();
    }
}
