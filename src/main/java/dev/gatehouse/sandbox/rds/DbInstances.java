package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.rds.model.Filter;

/** DB instances: created, and listed until they are gone. */
public final class DbInstances {

    private final RdsTables tables;
    private final DbInstanceCreation creation;
    private final DbInstanceDescriptions descriptions;

    DbInstances(Cloud cloud) {
        this.tables = new RdsTables(cloud);
        this.creation = new DbInstanceCreation(cloud);
        this.descriptions = new DbInstanceDescriptions(cloud);
    }

    public CreateDbInstanceResponse createDBInstance(CreateDbInstanceRequest request) {
        DbInstanceRow instance = creation.make(request);
        return CreateDbInstanceResponse.builder()
                .dbInstance(descriptions.describe(instance))
                .build();
    }

    public DescribeDbInstancesResponse describeDBInstances(DescribeDbInstancesRequest request) {
        Unsupported.refuse(request, Set.of("DBInstanceIdentifier", "Filters", "MaxRecords", "Marker"));
        List<DbInstanceRow> wanted = request.dbInstanceIdentifier() == null
                ? tables.instances()
                : List.of(tables.instanceNamed(name(request.dbInstanceIdentifier())));
        for (Filter filter : request.filters()) {
            wanted = wanted.stream().filter(row -> matches(row, filter)).toList();
        }
        request.filters().forEach(filter -> check(filter.name()));
        var page = Markers.page(wanted, DbInstanceRow::id, request.maxRecords(), request.marker());
        return DescribeDbInstancesResponse.builder()
                .dbInstances(page.map(descriptions::describe))
                .marker(page.marker())
                .build();
    }

    private static void check(String filter) {
        if (!Set.of("db-cluster-id", "db-instance-id", "dbi-resource-id", "domain", "engine")
                .contains(filter)) {
            throw RdsErrors.unknownFilter(filter);
        }
    }

    private static boolean matches(DbInstanceRow row, Filter filter) {
        return switch (String.valueOf(filter.name())) {
            case "db-instance-id" ->
                filter.values().stream().map(DbInstances::name).anyMatch(row.id()::equalsIgnoreCase);
            case "dbi-resource-id" -> filter.values().contains(row.resourceId());
            case "engine" -> filter.values().contains(row.identity().engine());
            default -> false;
        };
    }

    /** Where an identifier is asked for, the ARN does as well. */
    private static String name(String identifierOrArn) {
        int type = identifierOrArn.indexOf(":db:");
        return type < 0 ? identifierOrArn : identifierOrArn.substring(type + ":db:".length());
    }
}
