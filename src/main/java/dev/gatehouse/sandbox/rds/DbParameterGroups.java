package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.rds.model.DBParameterGroup;
import software.amazon.awssdk.services.rds.model.DescribeDbParameterGroupsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbParameterGroupsResponse;

/** The parameter groups that RDS brings along; others are not simulated. */
public final class DbParameterGroups {

    private final RdsTables tables;

    DbParameterGroups(Cloud cloud) {
        this.tables = new RdsTables(cloud);
    }

    public DescribeDbParameterGroupsResponse describeDBParameterGroups(DescribeDbParameterGroupsRequest request) {
        Unsupported.refuse(request, Set.of("DBParameterGroupName", "MaxRecords", "Marker"));
        String name = request.dbParameterGroupName();
        List<String> wanted = families().stream()
                .filter(family -> name == null || name.equals("default." + family))
                .toList();
        if (wanted.isEmpty()) {
            throw new AwsError(404, "DBParameterGroupNotFound", "DBParameterGroup not found: " + name);
        }
        var page = Markers.page(wanted, family -> family, request.maxRecords(), request.marker());
        return DescribeDbParameterGroupsResponse.builder()
                .dbParameterGroups(page.map(this::describe))
                .marker(page.marker())
                .build();
    }

    private static List<String> families() {
        return Arrays.stream(DbEngine.values())
                .flatMap(engine -> engine.versions().stream().map(engine::family))
                .distinct()
                .toList();
    }

    private DBParameterGroup describe(String family) {
        return DBParameterGroup.builder()
                .dbParameterGroupName("default." + family)
                .dbParameterGroupFamily(family)
                .description("Default parameter group for " + family)
                .dbParameterGroupArn(tables.arn("pg", "default." + family))
                .build();
    }
}
