-- Everything that Ana Lima said about Norway: by name or by "Norwegian". The article is read once, and
-- its mentions of the country are looked for between the statement's first and last byte.
WITH whole AS (
    SELECT id, published, wire_article(text, published) AS article
    FROM articles
),
statements AS (
    SELECT id, published, unnest(article['quotes']) AS quote, article['entities'] AS entities
    FROM whole
),
named AS (
    SELECT id, published, quote, unnest(entities) AS entity
    FROM statements
    WHERE quote['speaker_name'] = 'Ana Lima'
),
mentioned AS (
    SELECT id, published, quote, unnest(entity['mentions']) AS mention
    FROM named
    WHERE entity['country'] = 'NO'
)
SELECT DISTINCT id, published, quote['text'] AS said
FROM mentioned
WHERE mention['start'] >= quote['start'] AND mention['end'] <= quote['end']
ORDER BY published, id
