package dev.gatehouse.kinds;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Spec;
import java.lang.reflect.Constructor;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** A kind as it is wired in the panel, with the samples its room has for it. */
public record Subject<S extends Spec>(Kind<S> kind, KindSamples<S> samples) {

    private static final List<KindSamples<?>> SAMPLES = samplesOnClasspath();

    /** Fails for a kind without samples: nobody would know whether it works. */
    @SuppressWarnings("unchecked")
    public static <S extends Spec> Subject<S> of(Kind<S> kind) {
        return SAMPLES.stream()
                .filter(samples -> samples.specType() == kind.specType())
                .findFirst()
                .map(samples -> new Subject<>(kind, (KindSamples<S>) samples))
                .orElseThrow(() -> new AssertionError(kind.name() + " has no " + KindSamples.class.getSimpleName()));
    }

    public KindSamples.Sample<S> first() {
        return samples.samples().getFirst();
    }

    @Override
    public String toString() {
        return kind.name();
    }

    private static List<KindSamples<?>> samplesOnClasspath() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(KindSamples.class));
        return scanner.findCandidateComponents(Subject.class.getPackageName()).stream()
                .<KindSamples<?>>map(Subject::made)
                .toList();
    }

    private static KindSamples<?> made(BeanDefinition found) {
        try {
            Constructor<?> constructor = Class.forName(found.getBeanClassName()).getDeclaredConstructor();
            return (KindSamples<?>) constructor.newInstance();
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
