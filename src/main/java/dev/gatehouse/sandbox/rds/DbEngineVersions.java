package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBEngineVersion;
import software.amazon.awssdk.services.rds.model.DescribeDbEngineVersionsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbEngineVersionsResponse;
import software.amazon.awssdk.services.rds.model.UpgradeTarget;

/** Which engines there are, in which versions. */
public final class DbEngineVersions {

    private record Offer(DbEngine engine, String version) {

        String key() {
            return engine.wireName() + " " + "%02d".formatted(engine.versions().indexOf(version));
        }
    }

    public DescribeDbEngineVersionsResponse describeDBEngineVersions(DescribeDbEngineVersionsRequest request) {
        Unsupported.refuse(
                request,
                Set.of(
                        "Engine",
                        "EngineVersion",
                        "DBParameterGroupFamily",
                        "MaxRecords",
                        "Marker",
                        "DefaultOnly",
                        "IncludeAll",
                        "ListSupportedCharacterSets",
                        "ListSupportedTimezones"));
        List<Offer> wanted = Arrays.stream(DbEngine.values())
                .flatMap(engine -> engine.versions().stream().map(version -> new Offer(engine, version)))
                .filter(offer -> isWanted(request, offer))
                .toList();
        var page = Markers.page(wanted, Offer::key, request.maxRecords(), request.marker());
        return DescribeDbEngineVersionsResponse.builder()
                .dbEngineVersions(page.map(DbEngineVersions::describe))
                .marker(page.marker())
                .build();
    }

    private static boolean isWanted(DescribeDbEngineVersionsRequest request, Offer offer) {
        DbEngine engine = offer.engine();
        boolean version = request.engineVersion() == null
                || offer.version().equals(request.engineVersion())
                || offer.version().startsWith(request.engineVersion() + ".");
        boolean isDefault = offer.version().equals(engine.versions().getLast());
        return is(request.engine(), engine.wireName())
                && version
                && is(request.dbParameterGroupFamily(), engine.family(offer.version()))
                && (!Boolean.TRUE.equals(request.defaultOnly()) || isDefault);
    }

    private static boolean is(@Nullable String asked, String value) {
        return asked == null || asked.equals(value);
    }

    private static DBEngineVersion describe(Offer offer) {
        DbEngine engine = offer.engine();
        int at = engine.versions().indexOf(offer.version());
        return DBEngineVersion.builder()
                .engine(engine.wireName())
                .engineVersion(offer.version())
                .majorEngineVersion(engine.major(offer.version()))
                .dbParameterGroupFamily(engine.family(offer.version()))
                .dbEngineDescription(engine.title())
                .dbEngineVersionDescription(engine.title() + " " + offer.version())
                .status("available")
                .supportsReadReplica(true)
                .validUpgradeTarget(
                        engine.versions().subList(at + 1, engine.versions().size()).stream()
                                .map(target -> upgrade(engine, offer.version(), target))
                                .toList())
                .build();
    }

    private static UpgradeTarget upgrade(DbEngine engine, String from, String to) {
        return UpgradeTarget.builder()
                .engine(engine.wireName())
                .engineVersion(to)
                .description(engine.title() + " " + to)
                .autoUpgrade(false)
                .isMajorVersionUpgrade(!engine.major(from).equals(engine.major(to)))
                .build();
    }
}
