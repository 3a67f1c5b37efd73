# The bot in a small image: built in one stage, run in another that has neither compilers nor package caches.
FROM python:3.11-slim AS build
WORKDIR /src
COPY requirements.lock requirements-dev.lock ./
# What builds the wheel comes from the lock as well, so that no step takes a release that nobody looked at.
RUN python -m venv /build && /build/bin/python -m pip install --no-cache-dir --no-deps --require-hashes -r requirements-dev.lock
RUN python -m venv /opt/dateline && /opt/dateline/bin/python -m pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY . .
RUN /build/bin/python -m pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels .
RUN /opt/dateline/bin/python -m pip install --no-cache-dir --no-deps --no-index --find-links /wheels dateline

FROM python:3.11-slim
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/dateline dateline
COPY --from=build /opt/dateline /opt/dateline
ENV PATH=/opt/dateline/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DATABASE_URL=sqlite:////var/lib/dateline/dateline.sqlite3 \
    HEALTH_PORT=9464 \
    LOG_FORMAT=json
USER dateline
WORKDIR /var/lib/dateline
VOLUME /var/lib/dateline
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["dateline", "healthy"]
ENTRYPOINT ["dateline"]
CMD ["run"]
