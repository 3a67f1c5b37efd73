# Pictures: what is written on them, and the text that describes them.

chart-word = Gráfico
chart-stated = afirmado
chart-reported = informado
chart-alleged = alegado
chart-denied = desmentido
chart-planned = previsto
chart-longer = Con menos exactitud
chart-more = y otros: { $count }
chart-earlier = anteriores, sin dibujar: { $count }
chart-beside = nombres en los mismos hechos
chart-alt-time = Gráfico de { $topic } en el tiempo: { $counts }.
chart-alt-keys = Fechas clave: { $dates }.
chart-alt-names = Gráfico de los nombres en los mismos hechos que { $topic }: { $names }.
