package dev.gatehouse.architecture.violations.sandbox;

import dev.gatehouse.architecture.violations.resource.Word;

record SandboxThatKnowsTheVocabulary(Word word) {}
