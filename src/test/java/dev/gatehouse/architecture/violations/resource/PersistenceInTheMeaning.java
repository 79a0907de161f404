package dev.gatehouse.architecture.violations.resource;

import jakarta.persistence.LockModeType;

record PersistenceInTheMeaning(LockModeType lock) {}
