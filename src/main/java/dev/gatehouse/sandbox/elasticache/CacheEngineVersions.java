package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.traits.Markers;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.model.CacheEngineVersion;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheEngineVersionsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheEngineVersionsResponse;

/** Which engines there are, in which versions. */
public final class CacheEngineVersions {

    private record Offer(CacheEngine engine, String version) {

        String key() {
            return engine.wireName() + " " + version;
        }
    }

    public DescribeCacheEngineVersionsResponse describeCacheEngineVersions(DescribeCacheEngineVersionsRequest request) {
        boolean defaultOnly = Boolean.TRUE.equals(request.defaultOnly());
        List<Offer> wanted = Arrays.stream(CacheEngine.values())
                .flatMap(engine -> engine.versions().stream().map(version -> new Offer(engine, version)))
                .filter(offer -> is(request.engine(), offer.engine().wireName())
                        && is(request.engineVersion(), offer.version())
                        && is(
                                request.cacheParameterGroupFamily(),
                                offer.engine().family(offer.version()))
                        && (!defaultOnly
                                || offer.version()
                                        .equals(offer.engine().versions().getLast())))
                .toList();
        var page = Markers.page(wanted, Offer::key, request.maxRecords(), request.marker());
        return DescribeCacheEngineVersionsResponse.builder()
                .cacheEngineVersions(page.map(CacheEngineVersions::describe))
                .marker(page.marker())
                .build();
    }

    private static boolean is(@Nullable String asked, String value) {
        return asked == null || asked.equals(value);
    }

    private static CacheEngineVersion describe(Offer offer) {
        return CacheEngineVersion.builder()
                .engine(offer.engine().wireName())
                .engineVersion(offer.version())
                .cacheParameterGroupFamily(offer.engine().family(offer.version()))
                .cacheEngineDescription(offer.engine().title())
                .cacheEngineVersionDescription(offer.engine().wireName() + " version " + offer.version())
                .build();
    }
}
