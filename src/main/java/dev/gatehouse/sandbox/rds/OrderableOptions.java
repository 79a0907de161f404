package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.AvailabilityZone;
import software.amazon.awssdk.services.rds.model.DescribeOrderableDbInstanceOptionsRequest;
import software.amazon.awssdk.services.rds.model.DescribeOrderableDbInstanceOptionsResponse;
import software.amazon.awssdk.services.rds.model.OrderableDBInstanceOption;

/** Which instance classes can be ordered with which versions and storage, and in which zones. */
public final class OrderableOptions {

    private static final List<String> STORAGE = List.of("gp2", "gp3", "io1", "io2", "standard");

    private final ServiceNetwork network;

    OrderableOptions(Cloud cloud) {
        this.network = new ServiceNetwork(cloud);
    }

    private record Option(DbEngine engine, String version, String instanceClass, String storage) {

        String key() {
            return version + " " + instanceClass + " " + storage;
        }
    }

    public DescribeOrderableDbInstanceOptionsResponse describeOrderableDBInstanceOptions(
            DescribeOrderableDbInstanceOptionsRequest request) {
        Unsupported.refuse(
                request,
                Set.of("Engine", "EngineVersion", "DBInstanceClass", "LicenseModel", "Vpc", "MaxRecords", "Marker"));
        DbEngine engine = DbEngine.of(RdsErrors.required(request.engine(), "Engine"));
        List<Option> wanted = all(engine)
                .filter(option -> is(request.engineVersion(), option.version())
                        && is(request.dbInstanceClass(), option.instanceClass())
                        && is(request.licenseModel(), engine.license()))
                .toList();
        var page = Markers.page(wanted, Option::key, request.maxRecords(), request.marker());
        return DescribeOrderableDbInstanceOptionsResponse.builder()
                .orderableDBInstanceOptions(page.map(this::describe))
                .marker(page.marker())
                .build();
    }

    private static Stream<Option> all(DbEngine engine) {
        return engine.versions().stream()
                .flatMap(version -> DbInstanceClasses.all().stream()
                        .flatMap(name -> STORAGE.stream().map(type -> new Option(engine, version, name, type))));
    }

    private static boolean is(@Nullable String asked, String value) {
        return asked == null || asked.equals(value);
    }

    private OrderableDBInstanceOption describe(Option option) {
        boolean provisioned = option.storage().startsWith("io");
        return OrderableDBInstanceOption.builder()
                .engine(option.engine().wireName())
                .engineVersion(option.version())
                .dbInstanceClass(option.instanceClass())
                .licenseModel(option.engine().license())
                .availabilityZones(network.zones().stream()
                        .map(zone -> AvailabilityZone.builder().name(zone).build())
                        .toList())
                .multiAZCapable(true)
                .readReplicaCapable(true)
                .vpc(true)
                .storageType(option.storage())
                .supportsStorageEncryption(true)
                .supportsIops(provisioned || option.storage().equals("gp3"))
                .supportsStorageThroughput(option.storage().equals("gp3"))
                .supportsIAMDatabaseAuthentication(true)
                .supportsPerformanceInsights(true)
                .supportsStorageAutoscaling(!option.storage().equals("standard"))
                .minStorageSize(provisioned ? 100 : option.storage().equals("standard") ? 5 : 20)
                .maxStorageSize(option.storage().equals("standard") ? 3072 : 65_536)
                .supportedNetworkTypes("IPV4")
                .build();
    }
}
