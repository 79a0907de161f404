package dev.gatehouse.sandbox.ssm;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.model.DeleteParameterRequest;
import software.amazon.awssdk.services.ssm.model.DeleteParameterResponse;
import software.amazon.awssdk.services.ssm.model.DeleteParametersRequest;
import software.amazon.awssdk.services.ssm.model.DeleteParametersResponse;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersByPathResponse;
import software.amazon.awssdk.services.ssm.model.GetParametersRequest;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** Parameters, read by name or by path. */
final class Parameters {

    private final ParameterRows rows;

    Parameters(Cloud cloud) {
        this.rows = new ParameterRows(cloud);
    }

    public GetParameterResponse getParameter(GetParameterRequest request) {
        return GetParameterResponse.builder()
                .parameter(find(request.name()).orElseThrow(() -> ParameterRows.notFound(request.name())))
                .build();
    }

    /** A name may end in a version; ARNs are names too. */
    private Optional<Parameter> find(String asked) {
        String name = asked.startsWith("arn:") ? asked.replaceFirst("^.*:parameter", "") : asked;
        int colon = name.indexOf(':');
        Optional<ParameterRow> row = rows.find(colon < 0 ? name : name.substring(0, colon))
                .or(() -> asked.startsWith("arn:") ? rows.find(name.substring(1)) : Optional.empty());
        if (row.isPresent() && colon >= 0) {
            String version = name.substring(colon + 1);
            if (!version.equals(String.valueOf(row.get().version()))) {
                throw AwsError.of(
                        "ParameterVersionNotFound",
                        "Systems Manager could not find version " + version + " of "
                                + row.get().name() + ". Verify the version and try again.");
            }
        }
        return row.map(rows::shown);
    }

    public GetParametersResponse getParameters(GetParametersRequest request) {
        if (request.names().size() > 10) {
            throw ParameterWrites.CONSTRAINTS.violated(
                    request.names(), "names", "Member must have length less than or equal to 10");
        }
        List<Parameter> found = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (String name : request.names()) {
            find(name).ifPresentOrElse(found::add, () -> invalid.add(name));
        }
        return GetParametersResponse.builder()
                .parameters(found)
                .invalidParameters(invalid)
                .build();
    }

    public GetParametersByPathResponse getParametersByPath(GetParametersByPathRequest request) {
        if (!request.path().startsWith("/")) {
            throw AwsError.of(
                    "ValidationException",
                    "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a"
                            + " forward slash \"/\".");
        }
        if (!request.parameterFilters().isEmpty()) {
            throw AwsError.of("InvalidFilterKey", "Filters are not supported here by this sandbox.");
        }
        ParameterWrites.CONSTRAINTS.range(request.maxResults(), "maxResults", 1, 10);
        String path = request.path().endsWith("/") ? request.path() : request.path() + "/";
        boolean deep = Boolean.TRUE.equals(request.recursive());
        List<ParameterRow> under = rows.under(path).stream()
                .filter(row -> deep || row.name().indexOf('/', path.length()) < 0)
                .toList();
        Page<ParameterRow> page = Page.of(
                under,
                ParameterRow::name,
                request.nextToken(),
                request.maxResults() == null ? 10 : request.maxResults(),
                AwsError.of("InvalidNextToken", "The specified token is not valid."));
        return GetParametersByPathResponse.builder()
                .parameters(page.items().stream().map(rows::shown).toList())
                .nextToken(page.next())
                .build();
    }

    public DeleteParameterResponse deleteParameter(DeleteParameterRequest request) {
        if (rows.own().get(request.name()).isEmpty()) {
            throw ParameterRows.notFound(request.name());
        }
        rows.own().remove(request.name());
        return DeleteParameterResponse.builder().build();
    }

    public DeleteParametersResponse deleteParameters(DeleteParametersRequest request) {
        List<String> deleted = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (String name : request.names()) {
            (rows.own().get(name).isPresent() ? deleted : invalid).add(name);
            rows.own().remove(name);
        }
        return DeleteParametersResponse.builder()
                .deletedParameters(deleted)
                .invalidParameters(invalid)
                .build();
    }
}
