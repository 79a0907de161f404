package dev.gatehouse;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.GenericBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * Reads the classes that Spring looks for components in. On JDK 24 and later Spring's own way (7.0, 2026-11) keeps the whole
 * file of each of them, some 20 MB, for as long as the panel runs; this one, which older JDKs get anyhow, keeps names.
 */
final class ClassReading implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Where Spring Boot looks for it before it makes its own. */
    private static final String NAME = "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory";

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(NAME, Once.class, () -> new Once(context));
        context.addBeanFactoryPostProcessor(factory -> forgetScanned(context.getDefaultListableBeanFactory()));
    }

    /** What was found by scanning was read by Spring's own reader; what it said is in the definition itself by now. */
    private static void forgetScanned(DefaultListableBeanFactory factory) {
        boolean allowed = factory.isAllowBeanDefinitionOverriding();
        factory.setAllowBeanDefinitionOverriding(true);
        for (String name : factory.getBeanDefinitionNames()) {
            BeanDefinition found = factory.getBeanDefinition(name);
            if (found.getClass() == ScannedGenericBeanDefinition.class) {
                factory.registerBeanDefinition(name, new GenericBeanDefinition(found));
            }
        }
        factory.setAllowBeanDefinitionOverriding(allowed);
    }

    /** Each class once, until the context stands. */
    static final class Once extends SimpleMetadataReaderFactory implements ApplicationListener<ContextRefreshedEvent> {

        private final Map<Resource, MetadataReader> known = new ConcurrentHashMap<>();

        Once(GenericApplicationContext context) {
            super(context);
        }

        @Override
        public MetadataReader getMetadataReader(Resource resource) throws IOException {
            MetadataReader reader = known.get(resource);
            if (reader == null) {
                reader = super.getMetadataReader(resource);
                known.put(resource, reader);
            }
            return reader;
        }

        @Override
        public void onApplicationEvent(ContextRefreshedEvent event) {
            known.clear();
        }
    }
}
