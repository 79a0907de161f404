package dev.gatehouse.sandbox.ssm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.List;
import software.amazon.awssdk.services.ssm.model.DescribeParametersRequest;
import software.amazon.awssdk.services.ssm.model.DescribeParametersResponse;
import software.amazon.awssdk.services.ssm.model.ParameterMetadata;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;

/** What can be seen of the account's parameters without their values. */
final class ParameterDescriptions {

    private final ParameterRows rows;

    ParameterDescriptions(Cloud cloud) {
        this.rows = new ParameterRows(cloud);
    }

    public DescribeParametersResponse describeParameters(DescribeParametersRequest request) {
        if (!request.filters().isEmpty()) {
            throw AwsError.of("InvalidFilterKey", "Use ParameterFilters: Filters are not supported by this sandbox.");
        }
        ParameterWrites.CONSTRAINTS.range(request.maxResults(), "maxResults", 1, 50);
        List<ParameterRow> wanted = rows.under("").stream()
                .filter(row -> request.parameterFilters().stream().allMatch(filter -> passes(row, filter)))
                .toList();
        Page<ParameterRow> page = Page.of(
                wanted,
                ParameterRow::name,
                request.nextToken(),
                request.maxResults() == null ? 10 : request.maxResults(),
                AwsError.of("InvalidNextToken", "The specified token is not valid."));
        return DescribeParametersResponse.builder()
                .parameters(page.items().stream().map(this::shown).toList())
                .nextToken(page.next())
                .build();
    }

    private ParameterMetadata shown(ParameterRow row) {
        return ParameterMetadata.builder()
                .name(row.name())
                .arn(rows.arn(row))
                .type(row.type())
                .description(row.description())
                .allowedPattern(row.allowedPattern())
                .lastModifiedDate(row.modified())
                .version(row.version())
                .tier("Standard")
                .dataType(row.dataType())
                .build();
    }

    private static boolean passes(ParameterRow row, ParameterStringFilter filter) {
        String option = filter.option() == null ? "Equals" : filter.option();
        String has = switch (filter.key()) {
            case "Name" -> row.name();
            case "Type" -> row.type();
            case "DataType" -> row.dataType();
            default -> throw AwsError.of("InvalidFilterKey", "The filter key " + filter.key() + " is not valid.");
        };
        return switch (option) {
            case "Equals" -> filter.values().contains(has);
            case "BeginsWith" -> filter.values().stream().anyMatch(has::startsWith);
            case "Contains" -> filter.values().stream().anyMatch(has::contains);
            default -> throw AwsError.of("InvalidFilterOption", "The filter option " + option + " is not valid.");
        };
    }
}
